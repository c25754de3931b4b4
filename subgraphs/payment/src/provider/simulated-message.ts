import { z } from 'zod';
import type { Settled } from '../domain/payment-provider.ts';

/** What the simulated provider sends when it knows what became of a transaction. */
export const simulatedMessage = z.object({
  type: z.literal('transaction.settled'),
  data: z.object({
    /** Under which the shop asked for it. */
    key: z.uuid(),
    reference: z.string(),
    amount: z.object({ minor: z.int(), currency: z.string() }),
    refusal: z.enum(['DECLINED', 'INSUFFICIENT_FUNDS']).nullable(),
  }),
});

export type SimulatedMessage = z.infer<typeof simulatedMessage>;

export function settledBy({ reference, refusal: code }: SimulatedMessage['data']): Settled {
  return code ? { isApproved: false, reference, code } : { isApproved: true, reference };
}
