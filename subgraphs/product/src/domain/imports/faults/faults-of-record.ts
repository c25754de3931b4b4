import type { CataloguedProduct } from '../../products/product.ts';
import { faultsOfProduct } from './faults-of-product.ts';
import { faultsOfVariants } from './faults-of-variants.ts';
import type { FoundFault } from './found-fault.ts';
import { mostFaults } from './import-fault.ts';
import { chooses, type ImportFacts } from '../import-steps.ts';
import { newVariantOf } from '../new-variant-of.ts';
import { optionsOf } from '../options-of-record.ts';
import type { ProductRecord, VariantRecord } from '../product-record.ts';

/**
 * All that is amiss with a record that `importProduct` refused for the first of it. Each field is looked at by itself, with the
 * same rules; so it takes as long as the record is, however much of it is amiss.
 */
export function* faultsOfRecord(
  before: CataloguedProduct | undefined,
  record: ProductRecord,
  facts: ImportFacts,
): Generator<FoundFault> {
  const state = before ? chosen(before, record) : sketched(record, facts);
  yield* faultsOfProduct(state, { record, facts, isNew: before === undefined }).take(mostFaults + 1);
  yield* faultsOfVariants(state, { record, facts, isNew: before === undefined });
}

/** With the options that the record asks for, where they can be. */
function chosen(before: CataloguedProduct, record: ProductRecord): CataloguedProduct {
  const decision = chooses(record)(before);
  return decision && !decision.refused ? decision : before;
}

/** What would be made of the record if nothing were amiss: as complete as events of a product have to be. */
function sketched(
  record: ProductRecord,
  { newId, now, vendorId, brandId, categoryId }: ImportFacts,
): CataloguedProduct {
  const id = newId();
  const product = {
    id,
    slug: record.slug,
    title: record.title ?? '',
    description: record.description ?? '',
    status: 'DRAFT' as const,
    categoryId: categoryId ?? newId(),
    vendorId,
    taxClass: record.taxClass ?? '',
    publishFrom: null,
    publishUntil: null,
    seoTitle: null,
    seoDescription: null,
    brandId: brandId ?? null,
    options: optionsOf(record, []),
    attributes: {},
    createdAt: now,
    version: 1,
  };
  const said: readonly VariantRecord[] = record.variants.length > 0 ? record.variants : [{ row: 0 }];
  const variants = said.map((one) => {
    const { sku, title, weightGrams, requiresShipping, quantityLimitPerCustomer } = newVariantOf(one, record, newId());
    const price = { minor: 1, currency: 'USD' };
    const rest = { price, compareAt: null, priceSince: now, optionValues: [], isWithdrawn: false };
    const goods = { weightGrams, requiresShipping, quantityLimitPerCustomer };
    return { ...rest, id: newId(), productId: id, sku, title, ...goods };
  });
  return { product, variants, media: [] };
}
