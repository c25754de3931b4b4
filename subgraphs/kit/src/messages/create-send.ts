import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { MessageContract, ServiceName } from '@agora/schema';
import { currentTraceparent, withSpan } from '../telemetry/trace.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * Asks another service. Throws TransportTimeout when no answer came in time, RemoteError when the answer is an error, and
 * TypeError for a message that `subgraph.ts` does not list.
 */
export type Send = <Request extends z.ZodType, Response extends z.ZodType>(
  contract: MessageContract<Request, Response>,
  request: z.infer<Request>,
  options?: { readonly timeoutMs?: number },
) => Promise<z.infer<Response>>;

interface CreateSendOptions {
  readonly service: ServiceName;
  /** The types of the messages that the service declares to ask. */
  readonly types: ReadonlySet<string>;
  readonly transportOf: (service: ServiceName) => Promise<Transport>;
}

export function createSend({ service, types, transportOf }: CreateSendOptions): Send {
  return async (contract, request, { timeoutMs = 3_000 } = {}) => {
    if (!types.has(contract.type)) throw new TypeError(`${service} does not declare that it asks ${contract.type}`);
    const data = contract.request.parse(request);
    return withSpan(`send ${contract.type}`, undefined, async () => {
      const transport = await transportOf(contract.service);
      const reply = await transport.request(contract.service, {
        id: uuidv7(),
        type: contract.type,
        data,
        timeoutMs,
        traceparent: currentTraceparent(),
      });
      return contract.response.parse(reply);
    });
  };
}
