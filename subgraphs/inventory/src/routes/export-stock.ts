import { forViewer, noBody, route } from '@agora/kit';
import { stringify } from 'csv-stringify/sync';
import type { Routes } from '../context.ts';
import type { Stores } from '../db/stores.ts';
import { readsOnly } from '../graphql/may-change.ts';

const columns = ['variantId', 'warehouse', 'onHand', 'reserved', 'available', 'counted'];

/**
 * All stock as CSV for who reads it all, and a vendor's own for the vendor, as it is at one moment. With its last column
 * filled in it can be sent back as a count.
 */
export const exportStock = route(
  {
    method: 'GET',
    path: '/export/stock.csv',
    access: forViewer('inventory:read', 'inventory:write:any', 'inventory:write'),
    body: noBody,
    isStreamed: true,
  },
  ({ caller }, _: Routes) =>
    Promise.resolve({
      status: 200,
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="stock.csv"' },
      stream: (stores: Stores) => linesOf(stores, readsOnly(caller)),
    }),
);

async function* linesOf({ levels }: Stores, vendorId: string | undefined) {
  yield stringify([columns]);
  for await (const chunk of levels.list(vendorId)) {
    const rows = chunk.map(({ warehouse, ...level }) => [
      level.variantId,
      warehouse,
      level.onHand,
      level.reserved,
      Math.max(level.onHand - level.reserved - level.safety, 0),
      '',
    ]);
    yield stringify(rows, { escape_formulas: true });
  }
}
