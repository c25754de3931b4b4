import { mutate, requireViewer } from '@agora/kit';
import type { KitPart } from '../../domain/kit/kit.ts';
import { refuseKit } from '../../domain/kit/refuse-kit.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import { tellOfKits } from '../../db/level/tell-of-kits.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | StockRefusal<InventoryErrorCode>;

export const stockKitSet: NonNullable<MutationResolvers['stockKitSet']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { variantId } = input;
  return mutate(context, {
    operation: 'stockKitSet',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { levels, kits } = work;
      const parts: KitPart[] = input.parts.map(({ variantId: partId, quantity }) => ({ partId, quantity }));
      const partIds = parts.map(({ partId }) => partId);
      const vendors = await levels.vendorsOf([variantId, ...partIds]);
      if (!mayChange(viewer, vendors.get(variantId))) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const strange = partIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['parts', strange.toString(), 'variantId'] };
      const locked = await levels.lock([variantId, ...partIds]);
      const refusal = refuseKit(variantId, parts, {
        levels: locked.filter((level) => level.variantId === variantId),
        hasPolicy: await kits.hasPolicy(variantId),
        isPart: (await kits.containing([variantId])).length > 0,
        kits: new Set((await kits.byIds(partIds)).keys()),
      });
      if (refusal) return refusal;
      await kits.set(variantId, parts);
      await tellOfKits([variantId], work);
      return { variantId };
    },
    answer: async ({ variantId: id }) => {
      const parts = (await context.stores.kits.byIds([id])).get(id);
      return { kit: parts ? { variantId: id, parts } : null, userErrors: [] };
    },
    refuse: (refusal) => ({ kit: null, userErrors: userErrorsOf(refusal) }),
  });
};
