import type { StockWork } from '../stock-work.ts';

/** What a transfer that is over did not bring anywhere is out of the books. */
export async function loseSerials(
  transferId: string,
  movedBy: string,
  { serials, now }: Pick<StockWork, 'serials' | 'now'>,
): Promise<void> {
  const lost = await serials.inTransitWith(transferId);
  const events = lost.map(({ id: serialId, warehouseId }) => ({
    ...{ serialId, kind: 'LOST' as const, warehouseId, orderId: null, transferId, movedBy },
  }));
  const gone = lost.map((one) => ({ ...one, status: 'WRITTEN_OFF' as const, transferId: null }));
  await serials.save(gone, events, now());
}
