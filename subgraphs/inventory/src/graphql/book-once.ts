import { awaitRecent, isIdempotencyKey, requireViewer } from '@agora/kit';
import type { Context } from '../context.ts';
import { changeLevel, type ChangeLevel } from '../domain/change-level.ts';
import type { StockLevel, StockRefusal } from '../domain/stock.ts';
import type { InventoryErrorCode } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

interface Booking {
  /** The mutation. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly change: Omit<ChangeLevel, 'movedBy'>;
}

type Outcome = { readonly refused?: never; readonly level: StockLevel } | StockRefusal<InventoryErrorCode>;

/** Books one change of a level, once for each idempotency key. */
export async function bookOnce({ operation, input, change }: Booking, context: Context) {
  const { id: caller } = requireViewer(context);
  const { idempotencyKey: key } = input;
  if (!isIdempotencyKey(key)) return refuse({ refused: 'INVALID_IDEMPOTENCY_KEY', field: ['idempotencyKey'] });
  await awaitVariant(change.variantId, context);
  return context.transact(async ({ levels, emit, now, settings, once }) => {
    const first = await once<Outcome>({ operation, caller, key, input }, async () => {
      const facts = { levels: await levels.lock([change.variantId]), lowStockQuantity: settings.lowStockQuantity };
      const decision = changeLevel({ ...change, movedBy: caller }, facts);
      if (decision.refused) return { keep: false, outcome: decision };
      await levels.move(decision.movements, now());
      await emit(decision.events);
      return { keep: true, outcome: { level: decision.level } };
    });
    if (first.conflict) return refuse({ refused: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] });
    return first.outcome.refused ? refuse(first.outcome) : { level: first.outcome.level, userErrors: [] };
  });
}

/** Whoever has just created a product books its goods at once: perhaps before its creation was heard of here. */
async function awaitVariant(id: string, { stores }: Context): Promise<void> {
  await awaitRecent(id, async () => (await stores.levels.byVariants([id])).get(id));
}
