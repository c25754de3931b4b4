import {
  type EventDraft,
  productArchived,
  productCreated,
  productPriceChanged,
  productPublished,
  standardTaxClass,
} from '@agora/schema';
import { catalogued, updated } from '../catalogue/catalogued.ts';
import { createProduct } from '../products/create-product.ts';
import type { CataloguedProduct, ProductRefusal } from '../products/product.ts';
import { statusAt } from '../products/publication.ts';
import type { PriceChange } from '../variants/set-variant-price.ts';
import { type ImportFacts, type ImportRefusal, stepsOf } from './import-steps.ts';
import { newVariantOf } from './new-variant-of.ts';
import { optionsOf } from './options-of-record.ts';
import type { ProductRecord } from './product-record.ts';
import type { Translation } from '../translations/translation.ts';
import { translateRecord } from './translate-record.ts';

export interface ImportedProduct {
  readonly refused?: never;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  readonly catalogued: CataloguedProduct;
  /** Undefined when they stay as they are. */
  readonly translations: readonly Translation[] | undefined;
  readonly priceChanges: readonly PriceChange[];
  readonly events: readonly EventDraft[];
}

/** What a record makes of a product, or of none: all that it says, or nothing. A refusal names the field of the record. */
export function importProduct(
  before: CataloguedProduct | undefined,
  record: ProductRecord,
  facts: ImportFacts,
): ImportedProduct | ImportRefusal {
  const skus = record.variants.flatMap(({ sku }) => sku ?? []);
  const repeated = record.variants.findIndex(({ sku }, index) => sku !== undefined && skus.indexOf(sku) < index);
  if (new Set(skus).size < skus.length) return { refused: 'SKU_TAKEN', field: ['variants', `${repeated}`, 'sku'] };
  const unknown = unknownIn(record);
  if (unknown) return { refused: 'INVALID_RECORD', field: unknown };
  const begun = before ?? begin(record, facts);
  if ('refused' in begun) return begun;

  let state: CataloguedProduct = begun;
  const priceChanges: PriceChange[] = [];
  const priceEvents: EventDraft[] = [];
  for (const step of stepsOf(record, facts, before === undefined)) {
    const decision = step(state);
    if (decision === undefined) continue;
    if (decision.refused) return { refused: decision.refused, field: decision.field };
    const { product, variants, media, events, change } = decision;
    state = { product, variants, media };
    if (!change || before === undefined) continue;
    priceChanges.push(change);
    priceEvents.push(...events.filter(({ contract }) => contract.type === productPriceChanged.type));
  }

  const translated = translateRecord(state, record, facts.translations);
  if (translated?.refused) return translated;
  const translations = translated?.translations;
  const isPublished = ({ product }: CataloguedProduct) => statusAt(product, facts.now) === 'PUBLISHED';
  if (!before) {
    const made = { ...state, product: { ...state.product, version: 1 } };
    const created = productCreated.draft(catalogued(made));
    const events = isPublished(made) ? [created, productPublished.draft(catalogued(made))] : [created];
    return { outcome: 'CREATED', catalogued: made, translations, priceChanges: [], events };
  }
  const changed = { ...state, product: { ...state.product, version: before.product.version + 1 } };
  const isSame = JSON.stringify({ ...changed, product: { ...changed.product, version: 0 } });
  if (!translations && isSame === JSON.stringify({ ...before, product: { ...before.product, version: 0 } })) {
    return { outcome: 'UNCHANGED', catalogued: before, translations, priceChanges: [], events: [] };
  }
  const told = toldOf(before, changed, facts.now);
  return { outcome: 'UPDATED', catalogued: changed, translations, priceChanges, events: [...priceEvents, ...told] };
}

/** What is first said in a way that is not known. */
function unknownIn({ unknown: [ofProduct] = [], variants }: ProductRecord): readonly string[] | undefined {
  if (ofProduct !== undefined) return [ofProduct];
  return variants
    .flatMap(({ unknown = [] }, index) => unknown.map((field) => ['variants', index.toString(), field]))
    .at(0);
}

/** A draft of a product that there is not yet. */
function begin(record: ProductRecord, facts: ImportFacts): CataloguedProduct | ImportRefusal {
  const { slug, title = '', description = '', taxClass = standardTaxClass } = record;
  const categoryId = categoryOf(record, facts);
  if (typeof categoryId !== 'string') return categoryId;
  const options = optionsOf(record, []);
  const decision = createProduct(
    {
      id: facts.newId(),
      title,
      description,
      slug,
      taxClass,
      categoryId,
      vendorId: facts.vendorId,
      brandId: facts.brandId ?? null,
      options,
      variants: record.variants.map((one) => newVariantOf(one, { slug, title }, facts.newId())),
    },
    {
      isCategoryKnown: true,
      isBrandKnown: facts.brandId !== undefined || record.brand === undefined,
      isSlugTaken: facts.isSlugTaken,
      takenSkus: new Set(facts.skuOwners.keys()),
    },
    facts.now,
  );
  return decision.refused ? { refused: decision.refused, field: inRecord(decision) } : decision;
}

/** Of a new product. */
export function categoryOf(
  { category, categoryHints }: ProductRecord,
  { categoryId, defaultCategoryId }: Pick<ImportFacts, 'categoryId' | 'defaultCategoryId'>,
): string | ProductRefusal<'CATEGORY_NOT_FOUND' | 'CATEGORY_MISSING'> {
  const found = categoryId ?? (category === undefined ? defaultCategoryId : undefined);
  const isNamed = category !== undefined || Boolean(categoryHints?.length);
  return found ?? { refused: isNamed ? 'CATEGORY_NOT_FOUND' : 'CATEGORY_MISSING', field: ['category'] };
}

/** By what a file calls it. */
function inRecord({ field }: ProductRefusal<string>): readonly string[] {
  const names: Readonly<Record<string, string>> = { categoryId: 'category', brandId: 'brand' };
  return field.map((part) => names[part] ?? part);
}

/** What others are told: that it came, that it went, or what else it is. */
function toldOf(before: CataloguedProduct, after: CataloguedProduct, now: Date): EventDraft[] {
  const [was, is] = [statusAt(before.product, now), statusAt(after.product, now)];
  if (is === 'PUBLISHED' && was !== is) return [productPublished.draft(catalogued(after))];
  if (is === 'ARCHIVED' && was !== is) {
    return [productArchived.draft({ productId: after.product.id, variantIds: after.variants.map(({ id }) => id) })];
  }
  return [updated(after)];
}
