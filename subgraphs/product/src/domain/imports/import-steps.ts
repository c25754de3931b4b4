import { toDecimal } from '@agora/schema';
import type { Attribute } from '../catalogue/attribute.ts';
import { archiveProduct } from '../products/archive-product.ts';
import { selectedOptions } from '../products/product-options.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal, ProductVariant } from '../products/product.ts';
import { statusAt } from '../products/publication.ts';
import { publishProduct } from '../products/publish-product.ts';
import { setAttributes } from '../products/set-attributes.ts';
import { setOptions } from '../products/set-options.ts';
import { updateProduct } from '../products/update-product.ts';
import type { Translation } from '../translations/translation.ts';
import { addVariants } from '../variants/add-variants.ts';
import { shopCurrency } from '../variants/price.ts';
import { type PriceChange, setVariantPrice } from '../variants/set-variant-price.ts';
import { updateVariant } from '../variants/update-variant.ts';
import { madeSku } from './made-sku.ts';
import { newVariantOf } from './new-variant-of.ts';
import { folded, optionsOf } from './options-of-record.ts';
import type { ProductRecord, VariantRecord } from './product-record.ts';

/** What a record is decided by. */
export interface ImportFacts {
  readonly now: Date;
  readonly newId: () => string;
  readonly vendorId: string | null;
  /** The category that the record names; undefined when there is none. */
  readonly categoryId: string | undefined;
  /** The one of new products that are of none. */
  readonly defaultCategoryId: string | undefined;
  /** The brand that the record names; undefined when there is none. */
  readonly brandId: string | undefined;
  /** By something that is not whose the import is. */
  readonly isSlugTaken: boolean;
  /** The products that have these SKUs. */
  readonly skuOwners: ReadonlyMap<string, string>;
  /** What is said of the product in other languages. */
  readonly translations: readonly Translation[];
  /** Those that products of the category can have, by their codes. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

type TranslationCode = 'INVALID_LANGUAGE' | 'INVALID_TRANSLATION' | 'INVALID_TEXT';
type Code = Extract<Step, ProductRefusal<string>>['refused'];
type Step =
  | ReturnType<typeof updateProduct | typeof setOptions | typeof setAttributes | typeof addVariants>
  | ReturnType<typeof updateVariant | typeof setVariantPrice>
  | ProductRefusal<'INVALID_TRANSITION' | 'CATEGORY_NOT_FOUND' | 'CATEGORY_MISSING' | 'BRAND_NOT_FOUND'>;

export type ImportRefusal = ProductRefusal<Code | TranslationCode | 'INVALID_VARIANT_COUNT' | 'INVALID_RECORD'>;
type Decided = (ProductDecision & { readonly change?: PriceChange | undefined }) | ImportRefusal;

/** Makes one change of many; undefined where the record asks for none. */
type ImportStep = (state: CataloguedProduct) => Decided | undefined;

/** What a record asks for, one change after the other. */
export function stepsOf(record: ProductRecord, facts: ImportFacts, isNew: boolean): readonly ImportStep[] {
  return [
    ...(isNew ? [saysSeo(record)] : [describes(record, facts), chooses(record)]),
    sells(record, facts),
    ...record.variants.flatMap((one, index) => [
      ...(isNew ? [] : [offers(one, index, record, facts)]),
      costs(one, index, record.slug, facts),
    ]),
    characterizes(record, facts),
    rests(record, facts),
  ];
}

function saysSeo({ seoTitle, seoDescription }: ProductRecord): ImportStep {
  const facts = { isCategoryKnown: true, isBrandKnown: true, isSlugTaken: false };
  return (state) => updateProduct(state, { seoTitle, seoDescription }, facts);
}

function describes(record: ProductRecord, { categoryId, brandId }: ImportFacts): ImportStep {
  const { title, description, taxClass, seoTitle, seoDescription, brand, category } = record;
  return (state) => {
    if (category !== undefined && categoryId === undefined)
      return { refused: 'CATEGORY_NOT_FOUND', field: ['category'] };
    if (brand !== undefined && brandId === undefined) return { refused: 'BRAND_NOT_FOUND', field: ['brand'] };
    const given = { title, description, taxClass, seoTitle, seoDescription, categoryId, brandId };
    return updateProduct(state, given, { isCategoryKnown: true, isBrandKnown: true, isSlugTaken: false });
  };
}

/** Options that there were keep their values, and get those that are new. */
export function chooses(record: ProductRecord): ImportStep {
  return (state) => {
    if (record.hasOptionHints) return undefined;
    const { options: had } = state.product;
    const options = optionsOf(record, had);
    const hasSame = JSON.stringify(options) === JSON.stringify(had);
    const isSaidOfAll = record.variants.every((one) => {
      const found = find(state, one, record.slug);
      return !found || one.options === undefined || isSelected(state, found, one);
    });
    if (hasSame && isSaidOfAll) return undefined;
    const variants = state.variants.map((variant) => {
      const said = record.variants.find((one) => find(state, one, record.slug)?.id === variant.id)?.options;
      return { variantId: variant.id, options: said ?? selectedOptions(had, variant.optionValues) };
    });
    const chosen = variants.filter(({ options: selected }) => selected.length > 0);
    return setOptions(state, { options, variants: chosen, expectedVersion: undefined });
  };
}

/** What is archived has no prices to set, so it is published first where it is to be. */
export function sells({ status }: ProductRecord, { now }: ImportFacts): ImportStep {
  return (state) =>
    status === 'PUBLISHED' && statusAt(state.product, now) !== status
      ? publishProduct(state, undefined, now)
      : undefined;
}

function offers(one: VariantRecord, index: number, record: ProductRecord, facts: ImportFacts): ImportStep {
  const within = (decision: Decided): Decided =>
    decision.refused ? { ...decision, field: ['variants', `${index}`, ...decision.field.slice(-1)] } : decision;
  return (state) => {
    const { id: productId, options: known, title: productTitle } = state.product;
    const taken = new Set([...facts.skuOwners].flatMap(([sku, owner]) => (owner === productId ? [] : sku)));
    const found = find(state, one, record.slug);
    const { sku, title, weightGrams, requiresShipping, quantityLimitPerCustomer } = one;
    if (found) {
      const given = { variantId: found.id, sku, title, weightGrams, requiresShipping, quantityLimitPerCustomer };
      return within(updateVariant(state, { ...given, expectedVersion: undefined }, taken));
    }
    const made = newVariantOf(one, { slug: record.slug, title: productTitle }, facts.newId());
    const created = { ...made, options: known.length === 0 ? [] : made.options };
    return within(
      addVariants(state, { variants: [created], expectedVersion: undefined }, { takenSkus: taken, now: facts.now }),
    );
  };
}

function costs(one: VariantRecord, index: number, slug: string, { now }: ImportFacts): ImportStep {
  return (state) => {
    const variant = find(state, one, slug);
    const { price: amount, compareAtPrice, currency = shopCurrency } = one;
    if (!variant || (amount === undefined && compareAtPrice === undefined)) return undefined;
    const price = { amount: amount ?? amountOf(variant.price.minor), currency };
    const compared = compareAtPrice === undefined ? undefined : { amount: compareAtPrice, currency };
    const given = { variantId: variant.id, price, compareAtPrice: compared, expectedVersion: undefined };
    const decision = setVariantPrice(state, given, now);
    if (!decision.refused) return decision;
    // What is archived may be said to cost what it costs.
    const asDraft = decision.refused === 'INVALID_TRANSITION' ? setVariantPrice(draftOf(state), given, now) : decision;
    return !asDraft.refused && asDraft.events.length === 0
      ? undefined
      : { ...decision, field: ['variants', `${index}`, ...decision.field.slice(-1)] };
  };
}

function characterizes(record: ProductRecord, facts: ImportFacts): ImportStep {
  const given = givenAttributes(record, facts);
  return (state) => {
    if (given.length === 0) return undefined;
    const decision = setAttributes(state, { attributes: given, expectedVersion: undefined }, facts.attributes);
    return decision.refused ? { ...decision, field: ['attributes'] } : decision;
  };
}

/** What a record says of attributes. */
export function givenAttributes(
  { attributes = {}, attributeHints = {} }: ProductRecord,
  facts: Pick<ImportFacts, 'attributes'>,
) {
  const hinted = Object.entries(attributeHints).flatMap(([code, text]) => {
    const attribute = facts.attributes.get(code);
    return attribute ? [[code, valueOf(attribute, text)] as const] : [];
  });
  return [...Object.entries(attributes), ...hinted].map(([code, value]) => ({
    code,
    ...(typeof value === 'string' && { text: value }),
    ...(typeof value === 'number' && { number: value }),
    ...(typeof value === 'boolean' && { boolean: value }),
  }));
}

/** What a cell says, as far as it says something of that kind. */
function valueOf({ type }: Attribute, text: string): string | number | boolean {
  if (type === 'NUMBER' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'BOOLEAN' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

export function rests({ status }: ProductRecord, { now }: ImportFacts): ImportStep {
  return (state) => {
    const is = statusAt(state.product, now);
    if (status === undefined || status === is) return undefined;
    return status === 'ARCHIVED' ? archiveProduct(state) : { refused: 'INVALID_TRANSITION', field: ['status'] };
  };
}

/** The variant that a row is about: the one of its SKU, or else of its options. */
export function find(state: CataloguedProduct, one: VariantRecord, slug: string): ProductVariant | undefined {
  const { variants } = state;
  if (one.sku !== undefined) return variants.find(({ sku }) => sku === one.sku);
  const made = madeSku(slug, one.options?.map(({ value }) => value) ?? []);
  const [only, ...others] = variants;
  return (
    variants.find((variant) => one.options !== undefined && isSelected(state, variant, one)) ??
    variants.find(({ sku }) => sku === made) ??
    (one.options === undefined && others.length === 0 ? only : undefined)
  );
}

function isSelected({ product }: CataloguedProduct, { optionValues }: ProductVariant, { options = [] }: VariantRecord) {
  const has = selectedOptions(product.options, optionValues);
  return (
    has.length === options.length &&
    has.every(({ name, value }) =>
      options.some((one) => folded(one.name) === folded(name) && folded(one.value) === folded(value)),
    )
  );
}

const draftOf = (state: CataloguedProduct) => ({ ...state, product: { ...state.product, status: 'DRAFT' as const } });

function amountOf(minor: number): string {
  return toDecimal({ minor, currency: shopCurrency });
}
