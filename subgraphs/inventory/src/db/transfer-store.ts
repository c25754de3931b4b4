import { and, asc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  readingOrder,
} from '@agora/kit';
import { z } from 'zod';
import type { Transfer } from '../domain/transfer/transfer.ts';
import type { StockTransferWhere } from '../generated/resolvers.ts';
import { lot, transfer, transferLine, transferLot } from './tables.ts';

/** One without its lines and lots. */
export type TransferHead = Omit<Transfer, 'lines' | 'lots'>;

export const latestFirst: ListOrder<TransferHead> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: transfer.sentAt, kind: 'instant', valueOf: ({ sentAt }) => sentAt.toISOString() },
    { column: transfer.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What transfers can be looked for by. */
export const transferConditions: Conditions<StockTransferWhere> = {
  status: equality(transfer.status),
  warehouseId: (id) => or(eq(transfer.fromId, id), eq(transfer.toId, id)) ?? sql`false`,
};

/** Those that a vendor sent. */
export const isOfVendor = (vendorId: string): SQL => eq(transfer.vendorId, vendorId);

/** Goods on their way between warehouses. Whoever locks levels too locks those first. */
export function transferStore(db: Queryable) {
  async function linesOf(ids: readonly string[]) {
    const rows = await db
      .select()
      .from(transferLine)
      .where(inArray(transferLine.transferId, [...ids]))
      .orderBy(asc(transferLine.variantId));
    return Map.groupBy(rows, ({ transferId }) => transferId);
  }

  async function lotsOf(ids: readonly string[]) {
    const rows = await db
      .select({
        ...getTableColumns(transferLot),
        variantId: lot.variantId,
        code: lot.code,
        expiresAt: lot.expiresAt,
      })
      .from(transferLot)
      .innerJoin(lot, eq(lot.id, transferLot.lotId))
      .where(inArray(transferLot.transferId, [...ids]))
      .orderBy(asc(lot.expiresAt), asc(lot.id));
    return Map.groupBy(rows, ({ transferId }) => transferId);
  }

  return {
    linesOf,

    lotsOf,

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, TransferHead>> {
      const rows = await db
        .select()
        .from(transfer)
        .where(inArray(transfer.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    page(matching: SQL | undefined, page: PageRequest): Promise<TransferHead[]> {
      return db
        .select()
        .from(transfer)
        .where(and(matching, behind(latestFirst, page)))
        .orderBy(...readingOrder(latestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(transfer, matching),

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<Transfer | undefined> {
      const [row] = await db.select().from(transfer).where(eq(transfer.id, id)).for('update');
      return row && { ...row, lines: (await linesOf([id])).get(id) ?? [], lots: (await lotsOf([id])).get(id) ?? [] };
    },

    async nextNumber(): Promise<number> {
      const [row] = await db.execute(sql`select nextval('transfer_number')::integer as number`);
      return z.object({ number: z.int() }).parse(row).number;
    },

    async add({ lines, lots, ...head }: Transfer): Promise<void> {
      await db.insert(transfer).values(head);
      await db.insert(transferLine).values(lines.map((line) => ({ ...line, transferId: head.id })));
      if (lots.length === 0) return;
      await db.insert(transferLot).values(lots.map((one) => ({ ...one, transferId: head.id })));
    },

    async save({ id, lines, lots, ...head }: Transfer): Promise<void> {
      await db.update(transfer).set(head).where(eq(transfer.id, id));
      await db.execute(sql`
        update ${transferLine} as line set received = said.received, lost = said.lost, returned = said.returned
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as said ("variantId" uuid, received integer, lost integer, returned integer)
        where line.transfer_id = ${id} and line.variant_id = said."variantId"`);
      if (lots.length === 0) return;
      await db.execute(sql`
        update ${transferLot} as one set received = said.received, lost = said.lost, returned = said.returned
        from jsonb_to_recordset(${JSON.stringify(lots)}::jsonb)
          as said ("lotId" uuid, received integer, lost integer, returned integer)
        where one.transfer_id = ${id} and one.lot_id = said."lotId"`);
    },
  };
}
