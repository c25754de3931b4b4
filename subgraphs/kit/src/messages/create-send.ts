import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { MessageContract, ServiceName } from '@agora/schema';
import { currentTraceparent, withSpan } from '../telemetry/trace.ts';
import type { Transport } from '../transport/transport.ts';

interface SendOptions {
  readonly timeoutMs?: number;
  /** Of a question that changes something: the same for each repetition of this one, and of no other. */
  readonly key?: string;
}

/**
 * Asks another service. Throws TransportTimeout when no answer came in time, RemoteError when the answer is an error, and
 * TypeError for a message that `subgraph.ts` does not list, and for one that changes something and has no key. Of such a
 * one that was not answered nobody knows whether it happened: ask again under its key.
 */
export type Send = <Request extends z.ZodType, Response extends z.ZodType>(
  contract: MessageContract<Request, Response>,
  request: z.infer<Request>,
  options?: SendOptions,
) => Promise<z.infer<Response>>;

interface CreateSendOptions {
  readonly service: ServiceName;
  /** The types of the messages that the service declares to ask. */
  readonly types: ReadonlySet<string>;
  readonly transportOf: (service: ServiceName) => Promise<Transport>;
}

export function createSend({ service, types, transportOf }: CreateSendOptions): Send {
  return async (contract, request, { timeoutMs = 3_000, key } = {}) => {
    if (!types.has(contract.type)) throw new TypeError(`${service} does not declare that it asks ${contract.type}`);
    if (contract.isWriting && key === undefined) throw new TypeError(`${contract.type} is asked under a key`);
    const data = contract.request.parse(request);
    return withSpan(`send ${contract.type}`, undefined, async () => {
      const transport = await transportOf(contract.service);
      const reply = await transport.request(contract.service, {
        id: uuidv7(),
        type: contract.type,
        data,
        // Keys of different services never meet.
        ...(key !== undefined && { key: `${service}/${key}` }),
        timeoutMs,
        traceparent: currentTraceparent(),
      });
      return contract.response.parse(reply);
    });
  };
}
