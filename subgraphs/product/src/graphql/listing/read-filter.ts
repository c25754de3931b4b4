import { type Clock, CodedError, hasScope, type Viewer } from '@agora/kit';
import { conditionIn } from '../../db/listing/condition-in.ts';
import type { ProductFilter } from '../../db/listing/product-filter.ts';
import { withoutControls } from '../../domain/catalogue/without-controls.ts';
import { withoutLoneDashes } from '../../domain/products/leaves-out.ts';
import { baseOf } from '../../domain/translations/language.ts';
import { isTranslation } from '../../domain/translations/translation.ts';
import type { QueryProductsArgs } from '../../generated/resolvers.ts';

const longestQuery = 200;

/** What a list is to be read by. Throws `BAD_USER_INPUT` for a bound that is no price and for too long a query. */
export function readFilter(
  { query, language, where }: Pick<QueryProductsArgs, 'query' | 'language' | 'where'>,
  { viewer, now }: { readonly viewer: Viewer | undefined; readonly now: Clock },
): ProductFilter {
  const words = query ? withoutLoneDashes(withoutControls(query)) : undefined;
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
