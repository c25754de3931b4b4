import { CodedError } from '@agora/kit';
import { matching, type ProductCondition } from '../../db/listing/product-filter.ts';
import type { ProductWhere } from '../../generated/resolvers.ts';
import { conditionIn } from '../../db/listing/condition-in.ts';

/** Throws `BAD_USER_INPUT` for a rule that no list could be read by. */
export function checkRule(rule: ProductWhere | undefined): void {
  if (!rule) return;
  const where = conditionIn(rule);
  if (asksForCollection(where)) throw new CodedError('BAD_USER_INPUT', 'A rule cannot ask for a collection.');
  matching({ status: 'PUBLISHED', at: new Date(0), vendorId: undefined, query: undefined, where });
}

/** One that asked for itself would never end. */
function asksForCollection({ AND = [], OR = [], NOT, collection }: ProductCondition): boolean {
  return collection !== undefined || [...AND, ...OR, ...(NOT ? [NOT] : [])].some(asksForCollection);
}
