import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { bookMovements } from '../../db/level/book-movements.ts';
import type { StockLevel } from '../../domain/stock.ts';
import type { Transfer, TransferDecision, TransferRefusal } from '../../domain/transfer/transfer.ts';
import { mayChange } from '../may-change.ts';
import { answerTransfer, refuseTransfer, type TransferOutcome } from './transfer-outcome.ts';

interface TransferChange {
  readonly operation: string;
  readonly input: { readonly transferId: string; readonly idempotencyKey: string };
  /** Where goods of it come in. */
  readonly into: 'fromId' | 'toId';
  readonly decide: (
    transfer: Transfer,
    facts: { readonly levels: readonly StockLevel[]; readonly lowStockQuantity: number; readonly now: Date },
    movedBy: string,
  ) => TransferDecision | TransferRefusal;
}

/** Locks a transfer and the levels of its goods, lets it be decided about, keeps what was decided and tells it. */
export function changeTransfer({ operation, input, into, decide }: TransferChange, context: Context) {
  const viewer = requireViewer(context);
  const { transferId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work: Work): Promise<TransferOutcome> {
      const { levels, transfers, emit, now, settings } = work;
      const known = (await transfers.byIds([transferId])).get(transferId);
      const notFound = { refused: 'TRANSFER_NOT_FOUND', field: ['transferId'] } as const;
      if (!known || !mayChange(viewer, known.vendorId)) return notFound;
      // Its lines name the same goods for ever; levels are locked first, as whoever sends goods does it.
      const named = (await transfers.linesOf([transferId])).get(transferId) ?? [];
      const variantIds = named.map(({ variantId }) => variantId);
      const locked = await levels.lockWith(variantIds, known[into]);
      const transfer = await transfers.lock(transferId);
      if (!transfer) return notFound;
      const facts = { levels: locked, lowStockQuantity: settings.lowStockQuantity, now: now() };
      const decision = decide(transfer, facts, viewer.id);
      if (decision.refused) return decision;
      await transfers.save(decision.transfer);
      await bookMovements(decision.movements, work);
      await emit(decision.events);
      return { transferId };
    },
    answer: answerTransfer(context),
    refuse: refuseTransfer,
  });
}
