import { z } from 'zod';

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_ack') }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
  z.object({ type: z.literal('next'), payload: z.unknown() }),
  z.object({ type: z.literal('error'), payload: z.array(z.unknown()) }),
  z.object({ type: z.literal('complete') }),
]);

/** What a subgraph says over `graphql-transport-ws`. */
export type UpstreamMessage = z.infer<typeof message>;

/** Throws when it is not a message of the protocol. */
export function readUpstreamMessage(text: string): UpstreamMessage {
  return message.parse(JSON.parse(text));
}
