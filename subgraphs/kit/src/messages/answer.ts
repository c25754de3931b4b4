import type { z } from 'zod';
import type { MessageContract } from '@agora/schema';
import { RemoteError } from '../transport/transport-error.ts';

/** What a service answers when another one asks. */
export interface Answer<Asked> {
  readonly contract: MessageContract;
  reply(request: unknown, context: Asked): Promise<unknown>;
}

/**
 * Declares an answer. A request that does not fit the contract is refused with `BAD_REQUEST`; an answer that does not
 * fit is a fault of ours and reaches the caller as `INTERNAL`.
 */
export function answer<Request extends z.ZodType, Response extends z.ZodType, Asked>(
  contract: MessageContract<Request, Response>,
  reply: (request: z.infer<Request>, context: Asked) => Promise<z.infer<Response>>,
): Answer<Asked> {
  return {
    contract,
    async reply(request, context) {
      const asked = contract.request.safeParse(request);
      if (!asked.success) throw new RemoteError('BAD_REQUEST', `${contract.type}: ${asked.error.message}`);
      return contract.response.parse(await reply(asked.data, context));
    },
  };
}
