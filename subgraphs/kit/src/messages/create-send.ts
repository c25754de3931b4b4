import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { MessageContract, ServiceName } from '@agora/schema';
import { currentTraceparent, withSpan } from '../telemetry/trace.ts';
import type { Transport } from '../transport/transport.ts';

/** Asks another service. Throws TransportTimeout when no answer came in time, RemoteError when the answer is an error. */
export type Send = <Request extends z.ZodType, Response extends z.ZodType>(
  contract: MessageContract<Request, Response>,
  request: z.infer<Request>,
  options?: { readonly timeoutMs?: number },
) => Promise<z.infer<Response>>;

export function createSend(transportOf: (service: ServiceName) => Promise<Transport>): Send {
  return async (contract, request, { timeoutMs = 3_000 } = {}) => {
    const data = contract.request.parse(request);
    return withSpan(`send ${contract.type}`, undefined, async () => {
      const transport = await transportOf(contract.service);
      const reply = await transport.request(contract.service, {
        id: uuidv7(),
        type: contract.type,
        data,
        deadline: Date.now() + timeoutMs,
        traceparent: currentTraceparent(),
      });
      return contract.response.parse(reply);
    });
  };
}
