import type { PostalAddress } from '@agora/schema';
import { addressOf } from './address.ts';
import { customerIdOf } from './customer.ts';
import { groupedBy } from './grouped.ts';
import { instantOf } from './instant.ts';
import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { lineTotalCents, unitPriceCentsOf } from './price.ts';
import { superstoreProducts } from './product.ts';
import { type SuperstoreRecord, superstoreRecords } from './record.ts';

export interface SuperstoreOrderLine {
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  /** US cents before the discount, at the time of the order. */
  readonly unitPriceCents: number;
  /** Hundredths of a percent: 4500 is 45 % off. */
  readonly discountBasisPoints: number;
  /** Price times quantity less discount, rounded half up. */
  readonly totalCents: number;
}

export interface SuperstoreOrder {
  readonly id: string;
  /** The data set's Order ID, such as `CA-2016-152156`. */
  readonly number: string;
  readonly customerId: string;
  readonly orderedAt: Date;
  readonly shippedAt: Date;
  readonly shipMode: SuperstoreRecord['Ship Mode'];
  readonly address: PostalAddress;
  readonly lines: readonly SuperstoreOrderLine[];
  /** The sum of the lines. */
  readonly totalCents: number;
}

/** The 5,009 orders with their 9,994 lines, oldest first. */
export const superstoreOrders = once((): readonly SuperstoreOrder[] => {
  const titles = new Map(superstoreProducts().map(({ sku, title }) => [sku, title]));
  return groupedBy(superstoreRecords(), (line) => line['Order ID'])
    .map(([number, records]) => orderOf(number, records, titles))
    .sort((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime() || (a.number < b.number ? -1 : 1));
});

function orderOf(
  number: string,
  records: readonly [SuperstoreRecord, ...SuperstoreRecord[]],
  titles: ReadonlyMap<string, string>,
): SuperstoreOrder {
  const [first] = records;
  const lines = records.map((record) => lineOf(record, titles));
  return {
    id: naturalId('order', number),
    number,
    customerId: customerIdOf(first),
    orderedAt: instantOf(first['Order Date'], 'order'),
    shippedAt: instantOf(first['Ship Date'], 'shipment'),
    shipMode: first['Ship Mode'],
    address: addressOf(first),
    lines,
    totalCents: lines.reduce((sum, line) => sum + line.totalCents, 0),
  };
}

function lineOf(record: SuperstoreRecord, titles: ReadonlyMap<string, string>): SuperstoreOrderLine {
  const sku = record['Product ID'];
  const unitPriceCents = unitPriceCentsOf(record);
  return {
    id: naturalId('line', record['Row ID']),
    productId: naturalId('product', sku),
    variantId: naturalId('variant', sku),
    sku,
    title: titles.get(sku) ?? record['Product Name'],
    quantity: record.Quantity,
    unitPriceCents,
    discountBasisPoints: record.Discount,
    totalCents: lineTotalCents(unitPriceCents, record.Quantity, record.Discount),
  };
}
