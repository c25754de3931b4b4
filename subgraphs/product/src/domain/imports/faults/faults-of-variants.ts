import { readOptions, readOptionValues } from '../../products/product-options.ts';
import type { CataloguedProduct, ProductVariant } from '../../products/product.ts';
import { readPrice, shopCurrency } from '../../variants/price.ts';
import { readVariant } from '../../variants/read-variant.ts';
import type { Checking } from './faults-of-product.ts';
import type { FoundFault } from './found-fault.ts';
import { find } from '../import-steps.ts';
import { newVariantOf } from '../new-variant-of.ts';
import { optionsOf } from '../options-of-record.ts';
import type { VariantRecord } from '../product-record.ts';

/** All that is amiss with what a record says of variants. */
export function* faultsOfVariants(
  state: CataloguedProduct,
  { record, facts, isNew }: Checking,
): Generator<FoundFault, void> {
  const { product, variants: known } = state;
  const owners = [...facts.skuOwners];
  const taken = new Set(owners.flatMap(([sku, owner]) => (!isNew && owner === product.id ? [] : sku)));
  const read = readOptions(optionsOf(record, product.options));
  const options = read.refused ? undefined : isNew || !record.hasOptionHints ? read.options : product.options;
  const skus = new Set<string>();
  const chosen = new Set<string>();
  for (const [variant, one] of record.variants.entries()) {
    const fault = (code: string, field: string): FoundFault => ({ code, variant, field: [field] });
    for (const field of one.unknown ?? []) yield fault('INVALID_RECORD', field);
    const present = isNew ? undefined : find(state, one, record.slug);
    const made = newVariantOf(one, isNew ? record : product, facts.newId());
    if (one.sku !== undefined && skus.has(one.sku)) yield fault('SKU_TAKEN', 'sku');
    if (one.sku !== undefined) skus.add(one.sku);
    const { sku, weightGrams, quantityLimitPerCustomer } = present ? one : made;
    // What is called as its product is told of there.
    const isNamed = one.title !== undefined || Boolean(one.options?.length);
    const title = present ? one.title : isNamed ? made.title : undefined;
    const fields = [
      ['sku', { sku }] as const,
      ['title', { title }] as const,
      ['weightGrams', { weightGrams }] as const,
      ['quantityLimitPerCustomer', { quantityLimitPerCustomer }] as const,
    ];
    for (const [field, given] of fields) {
      const decision = readVariant(given, taken);
      if (decision.refused) yield fault(decision.refused, field);
    }
    for (const field of faultyPrices(one, present)) yield fault('INVALID_PRICE', field);
    if (!options || (present && one.options === undefined) || (record.hasOptionHints && !isNew)) continue;
    const values = readOptionValues(options, options.length === 0 && !isNew ? [] : (one.options ?? []));
    if (!values) yield fault('INVALID_OPTION_VALUES', 'options');
    else if (options.length > 0 && isTaken(JSON.stringify(values), chosen, present, known, isNew)) {
      yield fault('OPTION_VALUES_TAKEN', 'options');
    }
  }
}

/** Whether a variant before it has the same values, or another one that there was. */
function isTaken(
  values: string,
  chosen: Set<string>,
  present: ProductVariant | undefined,
  known: readonly ProductVariant[],
  isNew: boolean,
): boolean {
  const isRepeated = chosen.has(values);
  chosen.add(values);
  const isOfAnother = (one: ProductVariant) =>
    one.id !== present?.id && !one.isWithdrawn && JSON.stringify(one.optionValues) === values;
  return isRepeated || (!isNew && known.some(isOfAnother));
}

/** Which of its prices cannot be; what there is already has one, and what is new must have one. */
function faultyPrices(one: VariantRecord, present: ProductVariant | undefined): ('price' | 'compareAtPrice')[] {
  const { price: amount, compareAtPrice, currency = shopCurrency } = one;
  const price = amount === undefined ? present?.price : readPrice({ amount, currency });
  const compared = compareAtPrice === undefined ? undefined : readPrice({ amount: compareAtPrice, currency });
  // Where the price itself is amiss nobody knows what the other one has to be higher than.
  const isComparable = compareAtPrice === undefined || (compared && (!price || compared.minor > price.minor));
  return [...(price ? [] : (['price'] as const)), ...(isComparable ? [] : (['compareAtPrice'] as const))];
}
