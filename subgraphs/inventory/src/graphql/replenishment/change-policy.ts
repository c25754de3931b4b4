import { mutate, requireViewer, type Viewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { type Place, placeOf } from '../../domain/place.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { refuse } from '../refuse.ts';

type Refusal = StockRefusal<InventoryErrorCode>;

interface Owned {
  readonly viewer: Viewer;
  /** Whose the goods are. */
  readonly vendorId: string | null;
}

interface PolicyChange {
  readonly operation: string;
  readonly input: Place & { readonly idempotencyKey?: string | null | undefined };
  readonly decide: (level: StockLevel, work: Work, about: Owned) => Promise<Refusal | undefined>;
}

type Outcome = (Place & { readonly refused?: never }) | Refusal;

/** Changes how a level is supplied, which is locked. */
export function changePolicy({ operation, input, decide }: PolicyChange, context: Context) {
  const viewer = requireViewer(context);
  const { variantId, warehouseId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      const vendorId = (await work.levels.vendorsOf([variantId])).get(variantId);
      if (vendorId === undefined || !mayChange(viewer, vendorId))
        return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const locked = await work.levels.lockWith([variantId], warehouseId);
      const level = locked.find((one) => one.warehouseId === warehouseId);
      if (!level) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
      return (await decide(level, work, { viewer, vendorId })) ?? { variantId, warehouseId };
    },
    answer: async (place) => {
      const levels = (await context.stores.levels.byVariants([place.variantId])).get(place.variantId) ?? [];
      return { level: levels.find((level) => placeOf(level) === placeOf(place)) ?? null, userErrors: [] };
    },
    refuse,
  });
}
