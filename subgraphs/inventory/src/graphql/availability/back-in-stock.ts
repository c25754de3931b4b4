import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';

type Refusal = StockRefusal<InventoryErrorCode>;
type Outcome = { readonly refused?: never; readonly variantId: string } | Refusal;

export const backInStockRequest: NonNullable<MutationResolvers['backInStockRequest']> = (_, { input }, context) =>
  changeWaiting('backInStockRequest', input, context, async (customerId, { levels, backInStock, now }) => {
    const { variantId } = input;
    const locked = await levels.lock([variantId]);
    const sales = (await levels.salesOf([variantId])).get(variantId);
    if (locked.length === 0 && !sales?.isEndless) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
    if ((sales?.available ?? 0) > 0) return { refused: 'IN_STOCK', field: ['variantId'] };
    await backInStock.add({ variantId, customerId }, now());
    return undefined;
  });

export const backInStockWithdraw: NonNullable<MutationResolvers['backInStockWithdraw']> = (_, { input }, context) =>
  changeWaiting('backInStockWithdraw', input, context, async (customerId, { backInStock }) => {
    await backInStock.withdraw({ variantId: input.variantId, customerId });
    return undefined;
  });

function changeWaiting(
  operation: string,
  input: { readonly variantId: string; readonly idempotencyKey?: string | null | undefined },
  context: Context,
  change: (customerId: string, work: Work) => Promise<Refusal | undefined>,
) {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation,
    caller,
    input: { ...input },
    decide: async (work): Promise<Outcome> => (await change(caller, work)) ?? { variantId: input.variantId },
    answer: ({ variantId: id }) => ({ variant: { id }, userErrors: [] }),
    refuse: (refusal) => ({ variant: null, userErrors: userErrorsOf(refusal) }),
  });
}
