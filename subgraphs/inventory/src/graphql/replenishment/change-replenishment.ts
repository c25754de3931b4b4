import { mutate, requireViewer } from '@agora/kit';
import { bookMovements } from '../../db/level/book-movements.ts';
import type { Context, Work } from '../../context.ts';
import type { Replenishment, ReplenishmentDecision } from '../../domain/replenishment/replenishment.ts';
import type { Supplier } from '../../domain/replenishment/supplier.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { replenishmentExpected, replenishmentToSend } from '../../job-kinds.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Refusal = StockRefusal<InventoryErrorCode>;

interface Ordered {
  readonly replenishment: Replenishment;
  readonly supplier: Supplier;
  /** Of what is named of it, locked. */
  readonly levels: readonly StockLevel[];
}

interface ReplenishmentChange {
  readonly operation: string;
  readonly input: { readonly replenishmentId: string; readonly idempotencyKey?: string | null | undefined };
  /** Of what the levels change. */
  readonly variantIds: readonly string[];
  readonly decide: (
    ordered: Ordered,
    work: Work,
  ) => ReplenishmentDecision | Refusal | Promise<ReplenishmentDecision | Refusal>;
}

type Outcome = { readonly refused?: never; readonly replenishmentId: string } | Refusal;

/** Locks an order to a supplier, lets it be decided about, keeps what was decided and tells it. */
export function changeReplenishment({ operation, input, variantIds, decide }: ReplenishmentChange, context: Context) {
  const viewer = requireViewer(context);
  const { replenishmentId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      const { levels, suppliers, replenishments, emit } = work;
      const known = (await replenishments.byIds([replenishmentId])).get(replenishmentId);
      const supplier = known && (await suppliers.byIds([known.supplierId])).get(known.supplierId);
      const notFound = { refused: 'REPLENISHMENT_NOT_FOUND', field: ['replenishmentId'] } as const;
      if (!supplier || !mayChange(viewer, supplier.vendorId)) return notFound;
      // Levels first, as whoever has goods ordered does it.
      const locked = await levels.lock(variantIds);
      const replenishment = await replenishments.lock(replenishmentId);
      if (!replenishment) return notFound;
      const decision = await decide({ replenishment, supplier, levels: locked }, work);
      if (decision.refused) return decision;
      await replenishments.save(decision.replenishment);
      await bookMovements(decision.movements, work);
      await emit(decision.events);
      if (decision.replenishment.endedAt) await withdrawJobs(replenishmentId, work);
      return { replenishmentId };
    },
    answer: async ({ replenishmentId: id }) => ({
      replenishmentOrder: (await context.stores.replenishments.byIds([id])).get(id) ?? null,
      userErrors: [],
    }),
    refuse: (refusal) => ({ replenishmentOrder: null, userErrors: userErrorsOf(refusal) }),
  });
}

async function withdrawJobs(id: string, { withdraw }: Work): Promise<void> {
  await withdraw(replenishmentToSend, id);
  await withdraw(replenishmentExpected, id);
}
