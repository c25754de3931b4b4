import { type Clock, CodedError, hasScope, type Viewer } from '@agora/kit';
import type {
  AttributeCondition,
  OptionCondition,
  ProductCondition,
  ProductFilter,
} from '../../db/listing/product-filter.ts';
import { readPrice } from '../../domain/variants/price.ts';
import { withoutControls } from '../../domain/catalogue/without-controls.ts';
import { baseOf } from '../../domain/translations/language.ts';
import { isTranslation } from '../../domain/translations/translation.ts';
import type {
  ProductAttributeWhere,
  ProductOptionWhere,
  ProductWhere,
  QueryProductsArgs,
} from '../../generated/resolvers.ts';

const longestQuery = 200;

/** What a list is to be read by. Throws `BAD_USER_INPUT` for a bound that is no price and for too long a query. */
export function readFilter(
  { query, language, where }: Pick<QueryProductsArgs, 'query' | 'language' | 'where'>,
  { viewer, now }: { readonly viewer: Viewer | undefined; readonly now: Clock },
): ProductFilter {
  const words = query ? withoutControls(query) : undefined;
  if (words && words.length > longestQuery) throw new CodedError('BAD_USER_INPUT', 'This is too much to look for.');
  const status = where?.status ?? 'PUBLISHED';
  const isForAll = status === 'PUBLISHED' || hasScope(viewer, 'product:write:any');
  const vendorId = (hasScope(viewer, 'product:write') ? viewer?.vendorId : undefined) ?? null;
  return {
    status,
    at: now(),
    vendorId: isForAll ? undefined : vendorId,
    query: words,
    language: isTranslation(language) ? baseOf(language) : undefined,
    where: where ? conditionIn(where) : {},
  };
}

/** What a filter of the graph says. */
export function conditionIn(where: ProductWhere): ProductCondition {
  const { AND, OR, NOT, ids, status, categoryId, categorySlug, priceMin, priceMax, inStock, ratingMin } = where;
  const { brandSlugs, vendorIds, collectionSlug, attributes, options, untranslatedIn } = where;
  const hasCategory = categoryId != null || categorySlug != null;
  const hasPrice = priceMin != null || priceMax != null;
  return {
    AND: AND?.map(conditionIn),
    OR: OR?.map(conditionIn),
    NOT: NOT ? conditionIn(NOT) : undefined,
    ids: ids ? bounded(ids, mostIds) : undefined,
    status: status ?? undefined,
    category: hasCategory ? { id: categoryId ?? undefined, slug: categorySlug ?? undefined } : undefined,
    price: hasPrice ? { minMinor: bound(priceMin), maxMinor: bound(priceMax) } : undefined,
    brandSlugs: brandSlugs ? bounded(brandSlugs, mostInList) : undefined,
    vendorIds: vendorIds ? bounded(vendorIds, mostInList) : undefined,
    collection: collectionSlug == null ? undefined : { slug: collectionSlug },
    attributes: attributes ? bounded(attributes, mostAttributes).map(attributeIn) : undefined,
    options: options?.length ? bounded(options, mostOptions).map(optionIn) : undefined,
    isInStock: inStock ?? undefined,
    untranslatedIn: untranslatedIn ?? undefined,
    ratingHundredths: ratingMin == null ? undefined : Math.round(ratingMin * 100),
  };
}

const mostIds = 100;
const mostInList = 50;
const mostAttributes = 10;
const mostOptions = 3;

function optionIn({ name, oneOf }: ProductOptionWhere): OptionCondition {
  return { name, oneOf: bounded(oneOf, mostInList) };
}

function attributeIn({ code, oneOf, min, max }: ProductAttributeWhere): AttributeCondition {
  return {
    code,
    oneOf: oneOf ? bounded(oneOf, mostInList) : undefined,
    min: min ?? undefined,
    max: max ?? undefined,
  };
}

function bounded<Entry>(list: readonly Entry[], most: number): readonly Entry[] {
  if (list.length > most) throw new CodedError('BAD_USER_INPUT', `This list of a filter has at most ${most} entries.`);
  return list;
}

function bound(given: ProductWhere['priceMin']): number | undefined {
  if (!given) return undefined;
  // Nothing is no price, but a bound that a form may well give.
  const price = Number(given.amount) === 0 ? { minor: 0 } : readPrice(given);
  if (!price) throw new CodedError('BAD_USER_INPUT', `${given.amount} ${given.currency} is no price of this shop.`);
  return price.minor;
}
