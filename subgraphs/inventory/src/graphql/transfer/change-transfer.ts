import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { StockLevel } from '../../domain/stock.ts';
import type { Transfer, TransferDecision, TransferRefusal } from '../../domain/transfer/transfer.ts';
import { decideAbout } from '../decide-about.ts';
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
      const { levels, transfers, now, settings } = work;
      const decision = await decideAbout(
        {
          async find() {
            const known = (await transfers.byIds([transferId])).get(transferId);
            return known && mayChange(viewer, known.vendorId) ? known : undefined;
          },
          // Its lines name the same goods for ever.
          async lockLevels(known) {
            const lines = (await transfers.linesOf([transferId])).get(transferId) ?? [];
            const variantIds = lines.map(({ variantId }) => variantId);
            return levels.lockWith(variantIds, known[into]);
          },
          lock: () => transfers.lock(transferId),
          decide: (transfer, { levels: locked }) =>
            decide(transfer, { levels: locked, lowStockQuantity: settings.lowStockQuantity, now: now() }, viewer.id),
          save: ({ transfer }) => transfers.save(transfer),
          notFound: { refused: 'TRANSFER_NOT_FOUND', field: ['transferId'] },
        },
        work,
      );
      return decision.refused ? decision : { transferId };
    },
    answer: answerTransfer(context),
    refuse: refuseTransfer,
  });
}
