import { cloudEventSchema, serviceNames } from '@agora/schema';
import { z } from 'zod';
import { maxPayloadBytes } from '../payload.ts';
import { replySchema, requestSchema } from '../reply.ts';
import { shardCount } from '../shard.ts';
import { refusalCodes } from './peer-refused.ts';

/** The largest frame of a peer that has proved itself: the largest payload and what is wrapped around it. */
export const maxFrameBytes = maxPayloadBytes + 16 * 1024;

/** The largest frame of a peer that has not. */
export const maxHandshakeFrameBytes = 1024;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const signature = z.string().regex(/^[\w-]{86}$/);
const group = z.string().min(1).max(100);
const lane = {
  group,
  shard: z
    .int()
    .min(0)
    .max(shardCount - 1),
  position: z.string().regex(/^[0-9]{1,19}$/),
};
const ping = z.object({ kind: z.literal('ping') });

/** Server to client, first: prove who you are. */
export const helloFrame = z.object({ kind: z.literal('hello'), nonce: hex });

/** Client to server: my name and its proof; now prove that you are the service that I look for. */
export const proofFrame = z.object({
  kind: z.literal('proof'),
  nonce: hex,
  signature,
  client: z.enum([...serviceNames, 'router']),
  service: z.enum(serviceNames),
  instance: z.string().min(1).max(200),
});

/** Server to client: my proof. From here on the connection is in use. */
export const welcomeFrame = z.object({ kind: z.literal('welcome'), signature });

/** Server to client: you are not let in, or may not have the events of this service; `group` is that of a subscription. */
export const refusedFrame = z.object({
  kind: z.literal('refused'),
  code: z.enum(refusalCodes),
  message: z.string(),
  group: group.optional(),
});

/** What a client may say. */
export const clientFrame = z.discriminatedUnion('kind', [
  ping,
  z.object({ kind: z.literal('request'), request: requestSchema }),
  z.object({ kind: z.literal('subscribe'), group }),
  z.object({ kind: z.literal('unsubscribe'), group }),
  /** Tell me all events from now on, without acknowledgement. */
  z.object({ kind: z.literal('watch') }),
  z.object({ kind: z.literal('acknowledge'), ...lane }),
  /** An event that crossed the client's `unsubscribe`: it goes to another member. */
  z.object({ kind: z.literal('decline'), ...lane }),
]);

/** What a server may say. */
export const serverFrame = z.discriminatedUnion('kind', [
  ping,
  refusedFrame,
  z.object({ kind: z.literal('reply'), id: z.string(), reply: replySchema }),
  z.object({ kind: z.literal('event'), ...lane, event: cloudEventSchema }),
  /** All that is published from now on will be told. */
  z.object({ kind: z.literal('watching') }),
  z.object({ kind: z.literal('news'), event: cloudEventSchema }),
  /** All that the member acknowledged is kept, and nothing more will come. */
  z.object({ kind: z.literal('unsubscribed'), group }),
]);

export type ClientFrame = z.infer<typeof clientFrame>;
export type ServerFrame = z.infer<typeof serverFrame>;
export type EventFrame = Extract<ServerFrame, { kind: 'event' }>;
type HandshakeFrame = z.infer<typeof helloFrame> | z.infer<typeof proofFrame> | z.infer<typeof welcomeFrame>;
export type Frame = HandshakeFrame | ClientFrame | ServerFrame;
