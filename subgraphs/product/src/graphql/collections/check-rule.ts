import { matching } from '../../db/listing/product-filter.ts';
import type { ProductWhere } from '../../generated/resolvers.ts';
import { conditionIn } from '../listing/read-filter.ts';

/** Throws `BAD_USER_INPUT` for a rule that no list could be read by. */
export function checkRule(rule: ProductWhere | undefined): void {
  if (!rule) return;
  const where = conditionIn(rule);
  matching({ status: 'PUBLISHED', at: new Date(0), vendorId: undefined, query: undefined, where });
}
