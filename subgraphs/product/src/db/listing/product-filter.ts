import { and, eq, gte, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { conditionOf, type Conditions } from '@agora/kit';
import type { ProductStatus } from '../../domain/products/product.ts';
import { hasStatus } from '../products/is-published.ts';
import { collectionProduct } from '../collection-tables.ts';
import { translation } from '../translation-tables.ts';
import { brand, category, formerCategorySlug, product, productVariant } from '../tables.ts';

/** Which products are meant; all that is given must hold. */
export interface ProductCondition {
  readonly AND?: readonly ProductCondition[] | undefined;
  readonly OR?: readonly ProductCondition[] | undefined;
  readonly NOT?: ProductCondition | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly status?: ProductStatus | undefined;
  /** These categories and their parts: all that hold must. */
  readonly category?: CategoryCondition | undefined;
  /** Some variant that is sold costs that, both ends included. */
  readonly price?: PriceRange | undefined;
  readonly isInStock?: boolean | undefined;
  /** In this collection, which is made by hand. */
  readonly collectionId?: string | undefined;
  readonly collection?: CollectionCondition | undefined;
  readonly vendorIds?: readonly string[] | undefined;
  readonly brandSlugs?: readonly string[] | undefined;
  /** Of each attribute, what is said by it. */
  readonly attributes?: readonly AttributeCondition[] | undefined;
  /** Some variant that is sold has all of these values. */
  readonly options?: readonly OptionCondition[] | undefined;
  /** Not translated into this language, or not wholly. */
  readonly untranslatedIn?: string | undefined;
  /** 400 is 4.00. */
  readonly ratingHundredths?: number | undefined;
}

export interface OptionCondition {
  readonly name: string;
  readonly oneOf: readonly string[];
}

export interface AttributeCondition {
  readonly code: string;
  /** Texts and choices; `true` and `false` of what is yes or no. */
  readonly oneOf?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

interface CollectionCondition {
  readonly slug: string;
  /** Which products are in it; none where there is no such collection. */
  readonly within?: ProductCondition | undefined;
}

interface CategoryCondition {
  readonly id?: string | undefined;
  readonly slug?: string | undefined;
  /** All of their ids, where they are known already: PostgreSQL can tell then how many products they have. */
  readonly within?: readonly string[] | undefined;
}

interface PriceRange {
  readonly minMinor?: number | undefined;
  readonly maxMinor?: number | undefined;
}

/** What a facet counts is what is found whatever the filter says of the facet itself. */
export type Facet =
  | 'category'
  | 'price'
  | 'ratingHundredths'
  | 'isInStock'
  | 'brandSlugs'
  | { readonly attribute: string }
  | { readonly option: string };

export interface ProductFilter {
  /** Of others nothing is found, whatever the condition says. */
  readonly status: ProductStatus;
  /** The moment at which products come and go by themselves is told by this. */
  readonly at: Date;
  /** Of this vendor alone; none at all when null. */
  readonly vendorId: string | null | undefined;
  /** Words to look for. */
  readonly query: string | undefined;
  /** In which language these words are, without its region; in that of the shop unless said. */
  readonly language?: string | undefined;
  readonly where: ProductCondition;
}

/** What a filter lets through, but for its words; without what it says of one facet when that is named. */
export function matching({ status, at, vendorId, where }: ProductFilter, without?: Facet): SQL | undefined {
  return and(
    hasStatus(status, at),
    ofVendor(vendorId, sql`${product.vendorId}`),
    conditionOf(leftOpen(where, without), conditionsAt(at)),
  );
}

/** How each part of a condition is asked. */
function conditionsAt(at: Date): Conditions<ProductCondition> {
  return {
    ids: (ids) => inArray(product.id, [...ids]),
    status: (wanted) => hasStatus(wanted, at),
    category: isInCategory,
    price: costs,
    isInStock: (isInStock) => eq(product.isInStock, isInStock),
    // A rule may be as long and as nested as any filter, by itself.
    collection: ({ within }) => (within ? (conditionOf(within, conditionsAt(at)) ?? sql`true`) : sql`false`),
    collectionId: (id) =>
      sql`${product.id} in (select ${collectionProduct.productId} from ${collectionProduct} where ${collectionProduct.collectionId} = ${id})`,
    // What is of none is not of one of these, so that NOT finds it.
    vendorIds: (ids) => and(isNotNull(product.vendorId), inArray(product.vendorId, [...ids])),
    brandSlugs: (slugs) =>
      and(
        isNotNull(product.brandId),
        sql`${product.brandId} in (select ${brand.id} from ${brand} where ${inArray(brand.slug, [...slugs])})`,
      ),
    attributes: (conditions) => and(...conditions.map(isSaid)),
    options: hasVariant,
    untranslatedIn: (language) => sql`not exists (
      select 1 from ${translation} where ${translation.kind} = 'PRODUCT' and ${translation.subjectId} = ${product.id}
        and ${translation.language} = ${language} and ${translation.isComplete})`,
    ratingHundredths: (least) => gte(product.ratingHundredths, least),
  };
}

/** Whether few may fit of what is next in the order of a list. */
export function narrows({ AND, category: of, ...where }: ProductCondition): boolean {
  const { brandSlugs, vendorIds, attributes, options, collection, collectionId, ids } = where;
  return (
    [of, brandSlugs, vendorIds, attributes, options, collection, collectionId, ids].some(
      (said) => said !== undefined,
    ) ||
    (AND?.some(narrows) ?? false)
  );
}

/** Whether a condition speaks of a facet, so that it is counted apart. */
export function saysOf(where: ProductCondition, facet: Facet | undefined): boolean {
  if (facet === undefined) return false;
  if (typeof facet === 'string') return where[facet] !== undefined;
  if ('option' in facet) return where.options?.some(({ name }) => isNamed(name, facet.option)) ?? false;
  return where.attributes?.some(({ code }) => code === facet.attribute) ?? false;
}

/** A condition without what it says of a facet. */
function leftOpen(where: ProductCondition, without: Facet | undefined): ProductCondition {
  if (without === undefined) return where;
  if (typeof without === 'string') return { ...where, [without]: undefined };
  if ('option' in without) {
    const others = where.options?.filter(({ name }) => !isNamed(name, without.option));
    return { ...where, options: others?.length === 0 ? undefined : others };
  }
  return { ...where, attributes: where.attributes?.filter(({ code }) => code !== without.attribute) };
}

/** Names of options are the same in any case. */
function isNamed(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** One variant has all of the values, each at the place that its option has among those of the product. */
function hasVariant(conditions: readonly OptionCondition[]): SQL {
  const all = conditions.map(
    ({ name, oneOf }) => sql`exists (
      select 1 from jsonb_array_elements(${product.options}) with ordinality as chosen (option, place)
      where lower(chosen.option ->> 'name') = lower(${name})
        and lower(${productVariant.optionValues}[chosen.place]) = any(
          select lower(value) from unnest(${sql.param([...oneOf])}::text[]) as value))`,
  );
  return sql`(${product.options} <> '[]'::jsonb and exists (
    select 1 from ${productVariant} where ${productVariant.productId} = ${product.id}
      and not ${productVariant.isWithdrawn} and ${sql.join(all, sql` and `)}))`;
}

/** That is said of a product by an attribute. Values are found in an index, numbers within a range are looked through. */
function isSaid({ code, oneOf, min, max }: AttributeCondition): SQL | undefined {
  const number = sql`case when jsonb_typeof(${product.attributes} -> ${code}) = 'number'
    then (${product.attributes} ->> ${code})::float8 end`;
  const has = (value: string | boolean) => sql`${product.attributes} @> ${JSON.stringify({ [code]: value })}::jsonb`;
  const values = oneOf?.flatMap((text) => (text === 'true' || text === 'false' ? [text, text === 'true'] : [text]));
  return and(
    values && (or(...values.map(has)) ?? sql`false`),
    min === undefined ? undefined : sql`${number} >= ${min}::float8`,
    max === undefined ? undefined : sql`${number} <= ${max}::float8`,
    // Whatever is said, when nothing is asked of it.
    values === undefined && min === undefined && max === undefined ? sql`${product.attributes} ? ${code}` : undefined,
  );
}

/** Of this vendor alone; of none at all when null, of all when undefined. */
export function ofVendor(vendorId: string | null | undefined, column: SQL): SQL | undefined {
  if (vendorId === undefined) return undefined;
  return vendorId === null ? sql`false` : sql`${column} = ${vendorId}`;
}

/** Some variant that is sold costs that. Of most products the cheapest and the dearest say it already. */
function costs({ minMinor = 0, maxMinor = Number.MAX_SAFE_INTEGER }: PriceRange): SQL {
  const { lowestPriceMinor: lowest, highestPriceMinor: highest } = product;
  return sql`(
    ${lowest} <= ${maxMinor}::bigint and ${highest} >= ${minMinor}::bigint and (
      ${lowest} >= ${minMinor}::bigint or ${highest} <= ${maxMinor}::bigint or exists (
        select 1 from ${productVariant} where ${productVariant.productId} = ${product.id}
          and not ${productVariant.isWithdrawn}
          and coalesce(${productVariant.listedPriceMinor}, ${productVariant.priceMinor}) between ${minMinor}::bigint and ${maxMinor}::bigint)))`;
}

function isInCategory({ id, slug, within }: CategoryCondition): SQL | undefined {
  if (within !== undefined) return within.length === 0 ? sql`false` : inArray(product.categoryId, [...within]);
  return and(
    id === undefined ? undefined : isBelow(sql`select ${id}::uuid`),
    slug === undefined
      ? undefined
      : isBelow(sql`
          select ${category.id} from ${category} where ${category.slug} = ${slug}
          union select ${formerCategorySlug.categoryId} from ${formerCategorySlug} where ${formerCategorySlug.slug} = ${slug}`),
  );
}

/** In one of these categories, or in a part of one. */
export function isBelow(top: SQL): SQL {
  return sql`${product.categoryId} in (
    with recursive subtree (id) as (
      ${top}
      union
      select ${category.id} from ${category} join subtree on ${category.parentId} = subtree.id
    )
    select id from subtree)`;
}
