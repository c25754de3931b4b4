import type { Readable } from 'node:stream';
import { slugOf } from '../domain/catalogue/slug.ts';
import type { ProductRecord, RecordGroup, VariantRecord } from '../domain/imports/product-record.ts';
import type { SelectedOption } from '../domain/products/product-options.ts';
import type { ProductStatus } from '../domain/products/product.ts';
import { inGroups } from './in-groups.ts';
import { textOfHtml } from './html-text.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { tableTranslations } from './table-translations.ts';

const metafield = /\(product\.metafields\.[^.)]+\.(?<code>[^.)]+)\)$/;
const handles = ['handle', 'url_handle'];

/** The products of a file in the form in which Shopify exports them: a row for each variant, and for each further picture. */
export function readShopifyCsv(file: Readable): AsyncGenerator<RecordGroup> {
  const rows = tableRows(file, { delimiter: ',', required: handles });
  return inGroups(rows, { keyOf: ({ cell }) => cell(...handles), read: readGroup });
}

function readGroup(rows: readonly TableRow[]): Pick<RecordGroup, 'record' | 'skipped' | 'field'> {
  const [first] = rows;
  const slug = slugOf(first?.cell(...handles) ?? '');
  if (!first || slug === '') return { skipped: [], field: 'handle' };
  const { cell, cells } = first;
  const names = [1, 2, 3].map((n) => cell(`option${n}_name`));
  const variants = rows.flatMap((row) => variantOf(row, names) ?? []);
  const told = new Set(variants.map(({ row }) => row));
  const description = cell('body_(html)', 'description');
  const published = cell('published', 'published_on_online_store');
  const record: ProductRecord = {
    slug,
    title: cell('title'),
    description: description === undefined ? undefined : textOfHtml(description),
    categoryHints: [cell('type'), cell('product_category', 'category')?.split('>').at(-1)].flatMap((name) =>
      name === undefined ? [] : slugOf(name),
    ),
    brandHint: cell('vendor'),
    status: statusOf(cell('status'), yesOrNo(published)),
    taxClass: cell('tax_class'),
    attributeHints: metafieldsOf(cells()),
    translations: tableTranslations(rows, names, codeOf),
    seoTitle: cell('seo_title'),
    seoDescription: cell('seo_description'),
    unknown: published !== undefined && yesOrNo(published) === undefined ? ['published'] : undefined,
    variants,
  };
  return { record, skipped: rows.map(({ row }) => row).filter((row) => !told.has(row)) };
}

/** `Material (product.metafields.custom.material)` is what is said by the attribute of that code, if there is one. */
function metafieldsOf(cells: ReturnType<TableRow['cells']>): Readonly<Record<string, string>> | undefined {
  const said = cells.flatMap(([heading, text]) => {
    const code = codeOf(heading);
    return code === undefined ? [] : [[code, text] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function codeOf(heading: string): string | undefined {
  return metafield.exec(heading)?.groups?.['code'];
}

function variantOf({ row, cell }: TableRow, names: readonly (string | undefined)[]): VariantRecord | undefined {
  const sku = cell('variant_sku', 'sku');
  const price = cell('variant_price', 'price');
  const options = names.flatMap((name, index): SelectedOption[] => {
    const value = cell(`option${index + 1}_value`);
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  if (sku === undefined && price === undefined && options.length === 0) return undefined;
  const [only, ...others] = options;
  // What has no options has one of this name there.
  const isWithout = others.length === 0 && only?.name === 'Title' && only.value === 'Default Title';
  const compared = cell('variant_compare_at_price', 'compare-at_price', 'compare_at_price');
  const shipping = cell('variant_requires_shipping', 'requires_shipping');
  const grams = cell('variant_grams', 'weight_value_(grams)');
  return {
    row,
    sku,
    options: isWithout || options.length === 0 ? undefined : options,
    price,
    compareAtPrice: comparedOf(compared, price),
    weightGrams: grams === undefined ? undefined : wholeGrams(Number(grams)),
    quantityLimitPerCustomer: limitOf(cell('variant_limit_per_customer')),
    requiresShipping: yesOrNo(shipping),
    unknown: shipping !== undefined && yesOrNo(shipping) === undefined ? ['requiresShipping'] : undefined,
  };
}

function statusOf(status: string | undefined, isShown: boolean | undefined): ProductStatus | undefined {
  const is = status?.toLowerCase();
  if (is === 'archived') return 'ARCHIVED';
  if (is === 'draft') return 'DRAFT';
  if (is === 'active') return isShown === false ? 'DRAFT' : 'PUBLISHED';
  return isShown === undefined ? undefined : isShown ? 'PUBLISHED' : 'DRAFT';
}

/** `none` takes the limit away; 0, which is refused, for what is no number of pieces. */
function limitOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (/^none$/i.test(text)) return null;
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : 0;
}

/** Many files say the price itself, or nothing in figures, which is no other price; what is no price at all is refused. */
export function comparedOf(compared: string | undefined, price: string | undefined): string | undefined {
  if (compared === undefined) return undefined;
  const [one, other] = [Number(compared), Number(price ?? Infinity)];
  return one === 0 || (one > 0 && one <= other) ? undefined : compared;
}

/** Undefined for what is neither. */
function yesOrNo(text: string | undefined): boolean | undefined {
  return { true: true, false: false }[text?.toLowerCase() ?? ''];
}

/** Less than nothing, which is refused, for what is no weight. */
export function wholeGrams(grams: number): number {
  return Number.isFinite(grams) ? Math.round(grams) : -1;
}
