import { awaitRecent, mutate, requireViewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import { nameLots } from '../../db/lot/name-lots.ts';
import { bookDecision } from '../../db/level/book-decision.ts';
import { nameSerials } from '../../db/serial/name-serials.ts';
import { comesIn, leaves } from '../../domain/serial/unfit-serial.ts';
import { changeLevel, type ChangeLevel } from '../../domain/level/change-level.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { refuse } from '../refuse.ts';

interface Booking {
  /** The mutation. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly change: Omit<ChangeLevel, 'movedBy'>;
  /** With which batch goods came. */
  readonly lot?: { readonly code: string; readonly expiresAt: Date } | null | undefined;
  /** Which pieces, of what is tracked by serial number. */
  readonly serials?: readonly string[] | null | undefined;
}

type Outcome = { readonly refused?: never; readonly level: StockLevel } | StockRefusal<InventoryErrorCode>;

/** Books one change of a level, once for each idempotency key. */
export async function bookOnce({ operation, input, change, lot, serials }: Booking, context: Context) {
  const viewer = requireViewer(context);
  const { id: caller } = viewer;
  await awaitVariant(change.variantId, caller, context);
  return mutate(context, {
    operation,
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const { counts, levels, kits, warehouses, settings, now } = work;
      const vendorId = (await levels.vendorsOf([change.variantId])).get(change.variantId);
      if (!mayChange(viewer, vendorId)) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const isClosed = async () => (await warehouses.keep(change.warehouseId))?.isOpen === false;
      if (change.kind === 'RECEIVED' && (await isClosed()))
        return { refused: 'WAREHOUSE_CLOSED', field: ['warehouseId'] };
      const facts = {
        levels: await levels.lockWith([change.variantId], change.warehouseId),
        lowStockQuantity: settings.lowStockQuantity,
      };
      if ((await kits.byIds([change.variantId])).size > 0) return { refused: 'IS_KIT', field: ['variantId'] };
      const decision = changeLevel({ ...change, movedBy: caller }, facts);
      if (decision.refused) return decision;
      const line = { variantId: change.variantId, quantity: change.delta, lot };
      const named = await nameLots([line], change.warehouseId, work);
      // There is one line, which the input does not call so.
      if (named.refused) return { ...named, field: named.field.slice(2) };
      const { variantId, warehouseId, delta } = change;
      const pieces = await nameSerials(
        [{ variantId, quantity: Math.abs(delta), serials }],
        { levels: facts.levels, unfit: delta > 0 ? comesIn : leaves(warehouseId), fieldOf: () => [] },
        work,
      );
      if (pieces.refused) return pieces;
      await work.lots.add(named.lots);
      const lotId = named.lines[0]?.lotId;
      const movements = decision.movements.map((movement) => ({ ...movement, ...(lotId && { lotId }) }));
      if (change.reason === 'COUNTED') await counts.settle([{ countId: null, ...change, countedAt: now() }], now());
      const names = delta > 0 ? { in: pieces.names } : { out: pieces.names };
      await bookDecision({ ...decision, movements, serials: names }, work);
      return { level: decision.level };
    },
    answer: ({ level }) => ({ level, userErrors: [] }),
    refuse,
  });
}

/** Whoever has just created a product books its goods at once: perhaps before its creation was heard of here. */
async function awaitVariant(id: string, caller: string, { stores }: Context): Promise<void> {
  await awaitRecent(id, async () => (await stores.levels.vendorsOf([id])).get(id), { caller });
}
