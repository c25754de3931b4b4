import type { Readable } from 'node:stream';
import { slugOf } from '../domain/catalogue/slug.ts';
import type { RecordGroup, VariantRecord } from '../domain/imports/product-record.ts';
import { feedItems } from './feed-items.ts';
import { inGroups } from './in-groups.ts';
import { textOfHtml } from './html-text.ts';
import { comparedOf, wholeGrams } from './shopify-csv.ts';
import { type TableRow, tableRows } from './table-rows.ts';

const optionNames = { color: 'Color', size: 'Size', material: 'Material', pattern: 'Pattern' };
const grams: Readonly<Record<string, number>> = { g: 1, kg: 1_000, lb: 453.592_37, oz: 28.349_523_125 };

/** The products of a feed for Google Merchant Center, a row for each variant, those of one `item_group_id` one behind the other. */
export function readGoogleTsv(file: Readable): AsyncGenerator<RecordGroup> {
  return grouped(tableRows(file, { delimiter: '\t', required: ['id'] }));
}

/** As XML: RSS 2.0 or Atom. */
export function readGoogleXml(file: Readable): AsyncGenerator<RecordGroup> {
  return grouped(feedItems(file));
}

function grouped(rows: AsyncIterable<TableRow>): AsyncGenerator<RecordGroup> {
  return inGroups(rows, { keyOf: ({ cell }) => cell('item_group_id', 'id') ?? '', read: readGroup });
}

function readGroup(rows: readonly TableRow[]): Pick<RecordGroup, 'record' | 'skipped' | 'field'> {
  const [first] = rows;
  const slug = slugOf(first?.cell('item_group_id', 'id') ?? '');
  if (!first || slug === '') return { skipped: [], field: 'id' };
  const { cell } = first;
  const description = cell('description');
  return {
    skipped: [],
    record: {
      slug,
      title: cell('title'),
      description: description === undefined ? undefined : textOfHtml(description),
      categoryHints: [cell('product_type'), cell('google_product_category')].flatMap((path) =>
        path === undefined ? [] : slugOf(path.split('>').at(-1) ?? ''),
      ),
      brandHint: cell('brand'),
      hasOptionHints: true,
      variants: rows.map(variantOf),
    },
  };
}

function variantOf({ row, cell }: TableRow): VariantRecord {
  const options = Object.entries(optionNames).flatMap(([heading, name]) => {
    const value = cell(heading);
    return value === undefined ? [] : [{ name, value }];
  });
  const [regular, sale] = [cell('price'), cell('sale_price')].map(priceOf);
  const price = sale ?? regular;
  return {
    row,
    sku: cell('id'),
    options: cell('item_group_id') === undefined || options.length === 0 ? undefined : options.slice(0, 3),
    price: price?.amount,
    currency: price?.currency,
    compareAtPrice: sale && comparedOf(regular?.amount, sale.amount),
    weightGrams: weightOf(cell('shipping_weight')),
  };
}

function priceOf(text: string | undefined) {
  const [, amount, currency] = /^([\d.]+) ?([A-Z]{3})?$/.exec(text ?? '') ?? [];
  return text === undefined ? undefined : { amount: amount ?? text, currency };
}

function weightOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit = ''] = /^([\d.]+) ?(g|kg|lb|oz)$/i.exec(text) ?? [];
  return wholeGrams(Number(amount) * (grams[unit.toLowerCase()] ?? Number.NaN));
}
