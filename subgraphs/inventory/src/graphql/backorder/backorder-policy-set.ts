import { mutate, requireViewer } from '@agora/kit';
import { inventoryBackorderPolicySet } from '@agora/schema';
import { refuseBackorderPolicy } from '../../domain/backorder/backorder-policy.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | StockRefusal<InventoryErrorCode>;

export const backorderPolicySet: NonNullable<MutationResolvers['backorderPolicySet']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { variantId, kind } = input;
  const policy = { kind, limit: input.limit ?? 0, from: input.from ?? null, until: input.until ?? null };
  const said = { from: policy.from?.toISOString() ?? null, until: policy.until?.toISOString() ?? null };
  return mutate(context, {
    operation: 'backorderPolicySet',
    caller: viewer.id,
    input: { ...input, ...said },
    async decide({ levels, kits, backorders, emit, signal, now }): Promise<Outcome> {
      const vendorId = (await levels.vendorsOf([variantId])).get(variantId);
      if (!mayChange(viewer, vendorId)) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const refusal = refuseBackorderPolicy(policy, now());
      if (refusal) return refusal;
      await levels.lock([variantId]);
      if ((await kits.byIds([variantId])).size > 0) return { refused: 'IS_KIT', field: ['variantId'] };
      await backorders.savePolicy(variantId, policy);
      await signal(`stock:${variantId}`);
      await emit([inventoryBackorderPolicySet.draft({ variantId, kind, limit: policy.limit, ...said })]);
      return { variantId };
    },
    answer: async ({ variantId: id }) => {
      const terms = (await context.stores.levels.salesOf([id])).get(id);
      return { policy: terms ? { ...terms, variantId: id } : null, userErrors: [] };
    },
    refuse: (refusal) => ({ policy: null, userErrors: userErrorsOf(refusal) }),
  });
};
