import { CodedError } from '@agora/kit';
import { readPrice } from '../../domain/variants/price.ts';
import type { ProductAttributeWhere, ProductOptionWhere, ProductWhere } from '../../generated/resolvers.ts';
import type { AttributeCondition, OptionCondition, ProductCondition } from './product-filter.ts';

/** What a filter of the graph says. Throws `BAD_USER_INPUT` for a bound that is no price and for too long a list. */
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
