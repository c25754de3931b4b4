import { hasScope, mutate } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { bookDecision } from '../../db/level/book-decision.ts';
import { nameSerials } from '../../db/serial/name-serials.ts';
import { leaves } from '../../domain/serial/unfit-serial.ts';
import { sendTransfer } from '../../domain/transfer/send-transfer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange, requireOwner } from '../may-change.ts';
import { answerTransfer, refuseTransfer, type TransferOutcome } from './transfer-outcome.ts';

export const stockTransferSend: NonNullable<MutationResolvers['stockTransferSend']> = (_, { input }, context) => {
  const viewer = requireOwner(context);
  return mutate(context, {
    operation: 'stockTransferSend',
    caller: viewer.id,
    input,
    async decide(work): Promise<TransferOutcome> {
      const { levels, lots, warehouses, transfers, now, settings } = work;
      const { lines, fromWarehouseId: fromId, toWarehouseId: toId } = input;
      const variantIds = lines.map(({ variantId }) => variantId);
      const vendors = await levels.vendorsOf(variantIds);
      const strange = variantIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', strange.toString(), 'variantId'] };
      const origin = (await warehouses.byIds([fromId])).get(fromId);
      if (!origin) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['fromWarehouseId'] };
      const destination = await warehouses.keep(toId);
      if (!destination) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['toWarehouseId'] };
      if (!destination.isOpen) return { refused: 'WAREHOUSE_CLOSED', field: ['toWarehouseId'] };
      const vendorId = hasScope(viewer, 'inventory:write:any') ? null : (viewer.vendorId ?? null);
      const about = { id: uuidv7(), number: await transfers.nextNumber(), vendorId, fromId, toId, sentAt: now() };
      const locked = await levels.lock(variantIds);
      const facts = {
        levels: locked,
        lots: await lots.thereOf(variantIds, fromId),
        lowStockQuantity: settings.lowStockQuantity,
      };
      const decision = sendTransfer({ ...about, lines, movedBy: viewer.id }, facts);
      if (decision.refused) return decision;
      const pieces = await nameSerials(lines, { levels: locked, unfit: leaves(fromId) }, work);
      if (pieces.refused) return pieces;
      await transfers.add(decision.transfer);
      await bookDecision({ ...decision, serials: { out: pieces.names } }, work);
      return { transferId: about.id };
    },
    answer: answerTransfer(context),
    refuse: refuseTransfer,
  });
};
