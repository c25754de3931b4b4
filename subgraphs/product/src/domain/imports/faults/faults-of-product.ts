import { readOptions } from '../../products/product-options.ts';
import type { CataloguedProduct } from '../../products/product.ts';
import { readProduct } from '../../products/read-product.ts';
import { setAttributes } from '../../products/set-attributes.ts';
import { mostSold } from '../../products/variant-count.ts';
import type { FoundFault } from './found-fault.ts';
import { categoryOf } from '../import-product.ts';
import { givenAttributes, type ImportFacts, rests, sells } from '../import-steps.ts';
import { optionsOf } from '../options-of-record.ts';
import type { ProductRecord } from '../product-record.ts';
import { translationFaults } from '../translate-record.ts';

export interface Checking {
  readonly record: ProductRecord;
  readonly facts: ImportFacts;
  readonly isNew: boolean;
}

const texts = ['title', 'description', 'taxClass', 'seoTitle', 'seoDescription'] as const;

const ofProduct = (code: string, ...field: readonly string[]): FoundFault => ({ code, variant: undefined, field });

/** All that is amiss with what a record says of a product itself. */
export function* faultsOfProduct(
  state: CataloguedProduct,
  { record, facts, isNew }: Checking,
): Generator<FoundFault, void> {
  const { slug, category, brand, variants, unknown = [] } = record;
  for (const field of unknown) yield ofProduct('INVALID_RECORD', field);
  if (isNew) {
    const read = readProduct({ slug });
    if (read.refused) yield ofProduct(read.refused, 'slug');
    else if (facts.isSlugTaken) yield ofProduct('SLUG_TAKEN', 'slug');
    const placed = categoryOf(record, facts);
    if (typeof placed !== 'string') yield ofProduct(placed.refused, 'category');
    if (variants.length < 1 || variants.length > mostSold) yield ofProduct('INVALID_VARIANT_COUNT', 'variants');
  } else if (category !== undefined && facts.categoryId === undefined)
    yield ofProduct('CATEGORY_NOT_FOUND', 'category');
  if (brand !== undefined && facts.brandId === undefined) yield ofProduct('BRAND_NOT_FOUND', 'brand');

  const said = isNew ? { ...record, title: record.title ?? '' } : record;
  for (const field of texts) {
    const read = readProduct({ [field]: said[field] });
    if (read.refused) yield ofProduct(read.refused, field);
  }
  if (isNew || !record.hasOptionHints) yield* faultsOfOptions(state, record);

  let after = state;
  for (const given of givenAttributes(record, facts)) {
    const decision = setAttributes(after, { attributes: [given], expectedVersion: undefined }, facts.attributes);
    if (decision.refused) yield ofProduct(decision.refused, 'attributes', given.code);
    else after = decision;
  }
  const shown = sells(record, facts)(after);
  const rested = rests(record, facts)(shown && !shown.refused ? shown : after);
  if (rested?.refused) yield ofProduct(rested.refused, 'status');
  for (const { refused, field } of translationFaults(after, record, facts.translations)) {
    yield ofProduct(refused, ...field);
  }
}

function* faultsOfOptions({ product }: CataloguedProduct, record: ProductRecord): Generator<FoundFault, void> {
  const options = optionsOf(record, product.options);
  let isEachFit = true;
  for (const [index, option] of options.entries()) {
    const read = readOptions([option]);
    if (!read.refused) continue;
    isEachFit = false;
    yield ofProduct(read.refused, 'options', index.toString(), read.field.at(-1) ?? '');
  }
  const all = isEachFit ? readOptions(options) : undefined;
  if (all?.refused) yield ofProduct(all.refused, ...all.field);
}
