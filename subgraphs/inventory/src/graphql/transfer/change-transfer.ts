import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { lotsInto } from '../../db/lot/lots-into.ts';
import { lotKey } from '../../domain/lot/lot-place.ts';
import type { StockLevel } from '../../domain/stock.ts';
import type { Transfer, TransferDecision, TransferLot, TransferRefusal } from '../../domain/transfer/transfer.ts';
import { loseSerials } from '../../db/serial/lose-serials.ts';
import { nameSerials } from '../../db/serial/name-serials.ts';
import type { NamedPieces } from '../../domain/serial/read-serials.ts';
import { arrivesWith } from '../../domain/serial/unfit-serial.ts';
import { decideAbout } from '../decide-about.ts';
import { mayChange } from '../may-change.ts';
import { answerTransfer, refuseTransfer, type TransferOutcome } from './transfer-outcome.ts';

interface TransferFacts {
  readonly levels: readonly StockLevel[];
  readonly lotInto: (lot: TransferLot) => string | undefined;
  readonly lowStockQuantity: number;
  readonly now: Date;
}

interface TransferChange {
  readonly operation: string;
  readonly input: { readonly transferId: string; readonly idempotencyKey: string };
  /** Where goods of it come in. */
  readonly into: 'fromId' | 'toId';
  readonly decide: (transfer: Transfer, facts: TransferFacts, movedBy: string) => TransferDecision | TransferRefusal;
  /** What came in, where somebody says which pieces. */
  readonly lines?: readonly NamedPieces[];
}

/** Locks a transfer and the levels of its goods, lets it be decided about, keeps what was decided and tells it. */
export function changeTransfer({ operation, input, into, decide, lines = [] }: TransferChange, context: Context) {
  const viewer = requireViewer(context);
  const { transferId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work: Work): Promise<TransferOutcome> {
      const { levels, lots, transfers, now, settings } = work;
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
          async decide(transfer, { levels: locked }) {
            const places = await lotsInto(transfer[into], transfer.lots, work);
            const lotInto = (lot: TransferLot) => places.get(lotKey(lot))?.id;
            const { lowStockQuantity } = settings;
            const decided = decide(transfer, { levels: locked, lotInto, lowStockQuantity, now: now() }, viewer.id);
            if (decided.refused) return decided;
            const pieces = await nameSerials(lines, { levels: locked, unfit: arrivesWith(transferId) }, work);
            if (pieces.refused) return pieces;
            const used = new Set(decided.movements.map(({ lotId }) => lotId));
            await lots.add([...places.values()].filter(({ id }) => used.has(id)));
            return { ...decided, serials: { in: pieces.names } };
          },
          save: ({ transfer }) => transfers.save(transfer),
          notFound: { refused: 'TRANSFER_NOT_FOUND', field: ['transferId'] },
        },
        work,
      );
      if (decision.refused) return decision;
      if (decision.transfer.endedAt) await loseSerials(transferId, viewer.id, work);
      return { transferId };
    },
    answer: answerTransfer(context),
    refuse: refuseTransfer,
  });
}
