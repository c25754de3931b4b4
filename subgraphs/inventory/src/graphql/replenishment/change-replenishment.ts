import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Replenishment, ReplenishmentDecision } from '../../domain/replenishment/replenishment.ts';
import type { Supplier } from '../../domain/replenishment/supplier.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { replenishmentExpected, replenishmentToSend } from '../../job-kinds.ts';
import { decideAbout } from '../decide-about.ts';
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
      const { levels, suppliers, replenishments } = work;
      const decision = await decideAbout(
        {
          async find() {
            const known = (await replenishments.byIds([replenishmentId])).get(replenishmentId);
            const supplier = known && (await suppliers.byIds([known.supplierId])).get(known.supplierId);
            return supplier && mayChange(viewer, supplier.vendorId) ? supplier : undefined;
          },
          lockLevels: () => levels.lock(variantIds),
          lock: () => replenishments.lock(replenishmentId),
          decide: (replenishment, { found: supplier, levels: locked }) =>
            decide({ replenishment, supplier, levels: locked }, work),
          async save({ replenishment }) {
            await replenishments.save(replenishment);
            if (replenishment.endedAt) await withdrawJobs(replenishmentId, work);
          },
          notFound: { refused: 'REPLENISHMENT_NOT_FOUND', field: ['replenishmentId'] },
        },
        work,
      );
      return decision.refused ? decision : { replenishmentId };
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
