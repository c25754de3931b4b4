import { z } from 'zod';
import { parseJsonWithin } from '../../limits/parse-json-within.ts';
import type { GraphqlRequest } from '../../pipeline/request/graphql-request.ts';

const record = z.record(z.string(), z.unknown());
const id = z.string().min(1).max(256);

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_init'), payload: record.nullish() }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
  z.object({
    type: z.literal('subscribe'),
    id,
    payload: z
      .object({
        query: z.string().nullish(),
        operationName: z.string().nullish(),
        variables: record.nullish(),
        extensions: record.nullish(),
      })
      .transform(({ query, operationName, variables, extensions }): GraphqlRequest => ({
        query: query ?? undefined,
        operationName: operationName ?? undefined,
        variables: variables ?? {},
        extensions: extensions ?? {},
      })),
  }),
  z.object({ type: z.literal('complete'), id }),
]);

/** What a client says over `graphql-transport-ws`. */
export type ClientMessage = z.infer<typeof message>;
export type SubscribeMessage = Extract<ClientMessage, { type: 'subscribe' }>;

/** `undefined` when it is not a message of the protocol; throws coded errors for one that is too deep or too large. */
export function readClientMessage(bytes: Buffer): ClientMessage | undefined {
  try {
    return message.safeParse(parseJsonWithin(bytes)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
