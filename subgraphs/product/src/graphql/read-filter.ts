import { CodedError, hasScope, type Viewer } from '@agora/kit';
import type { ProductCondition, ProductFilter } from '../db/product-filter.ts';
import { readPrice } from '../domain/price.ts';
import { withoutControls } from '../domain/without-controls.ts';
import type { ProductWhere, QueryProductsArgs } from '../generated/resolvers.ts';

const longestQuery = 200;

/** What a list is to be read by. Throws `BAD_USER_INPUT` for a bound that is no price and for too long a query. */
export function readFilter(
  { query, where }: Pick<QueryProductsArgs, 'query' | 'where'>,
  viewer: Viewer | undefined,
): ProductFilter {
  const words = query ? withoutControls(query) : undefined;
  if (words && words.length > longestQuery) throw new CodedError('BAD_USER_INPUT', 'This is too much to look for.');
  const status = where?.status ?? 'PUBLISHED';
  const isForAll = status === 'PUBLISHED' || hasScope(viewer, 'product:write:any');
  const vendorId = (hasScope(viewer, 'product:write') ? viewer?.vendorId : undefined) ?? null;
  return {
    status,
    vendorId: isForAll ? undefined : vendorId,
    query: words,
    where: where ? conditionIn(where) : {},
  };
}

function conditionIn(where: ProductWhere): ProductCondition {
  const { AND, OR, NOT, ids, status, categoryId, categorySlug, priceMin, priceMax, inStock, ratingMin } = where;
  const hasCategory = categoryId != null || categorySlug != null;
  const hasPrice = priceMin != null || priceMax != null;
  return {
    AND: AND?.map(conditionIn),
    OR: OR?.map(conditionIn),
    NOT: NOT ? conditionIn(NOT) : undefined,
    ids: ids ? boundedIds(ids) : undefined,
    status: status ?? undefined,
    category: hasCategory ? { id: categoryId ?? undefined, slug: categorySlug ?? undefined } : undefined,
    price: hasPrice ? { minMinor: bound(priceMin), maxMinor: bound(priceMax) } : undefined,
    isInStock: inStock ?? undefined,
    ratingHundredths: ratingMin == null ? undefined : Math.round(ratingMin * 100),
  };
}

const mostIds = 100;

function boundedIds(ids: readonly string[]): readonly string[] {
  if (ids.length > mostIds) throw new CodedError('BAD_USER_INPUT', `A filter names at most ${mostIds} ids.`);
  return ids;
}

function bound(given: ProductWhere['priceMin']): number | undefined {
  if (!given) return undefined;
  // Nothing is no price, but a bound that a form may well give.
  const price = Number(given.amount) === 0 ? { minor: 0 } : readPrice(given);
  if (!price) throw new CodedError('BAD_USER_INPUT', `${given.amount} ${given.currency} is no price of this shop.`);
  return price.minor;
}
