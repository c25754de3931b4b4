import { isVisible } from '@agora/schema';
import { CodedError, hasScope, type Viewer } from '@agora/kit';
import type { ProductFilter } from '../db/product-listing.ts';
import { readPrice } from '../domain/price.ts';
import { withoutControls } from '../domain/without-controls.ts';
import type { QueryProductsArgs } from '../generated/resolvers.ts';

const longestQuery = 200;

/** What a list is to be read by. Throws `BAD_USER_INPUT` for a bound that is no price and for too long a query. */
export function readFilter(
  { query, where }: Pick<QueryProductsArgs, 'query' | 'where'>,
  viewer: Viewer | undefined,
): ProductFilter {
  const words = withoutControls(query ?? '');
  if (words.length > longestQuery) throw new CodedError('BAD_USER_INPUT', 'This is too much to look for.');
  const status = where?.status ?? 'PUBLISHED';
  const isForAll = status === 'PUBLISHED' || hasScope(viewer, 'product:write:any');
  const vendorId = (hasScope(viewer, 'product:write') ? viewer?.vendorId : undefined) ?? null;
  return {
    status,
    vendorId: isForAll ? undefined : vendorId,
    query: isVisible(words) ? words : undefined,
    categoryId: where?.categoryId ?? undefined,
    categorySlug: where?.categorySlug ?? undefined,
    priceMinMinor: bound(where?.priceMin),
    priceMaxMinor: bound(where?.priceMax),
    isInStock: where?.inStock ?? undefined,
  };
}

type PriceBound = NonNullable<QueryProductsArgs['where']>['priceMin'];

function bound(given: PriceBound): number | undefined {
  if (!given) return undefined;
  // Nothing is no price, but a bound that a form may well give.
  const price = Number(given.amount) === 0 ? { minor: 0 } : readPrice(given);
  if (!price) throw new CodedError('BAD_USER_INPUT', `${given.amount} ${given.currency} is no price of this shop.`);
  return price.minor;
}
