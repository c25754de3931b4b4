import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { ProductStatus } from '../../domain/products/product.ts';
import { product } from '../tables.ts';

/** Products that are in a state at a moment, whatever is said of what comes and goes by itself has been settled yet. */
export function hasStatus(status: ProductStatus, now: Date): SQL | undefined {
  const { publishFrom: from, publishUntil: until } = product;
  const released = eq(product.status, 'PUBLISHED');
  const has = {
    PUBLISHED: and(released, or(isNull(from), lte(from, now)), or(isNull(until), gt(until, now))),
    DRAFT: or(eq(product.status, 'DRAFT'), and(released, gt(from, now), or(isNull(until), gt(until, now)))),
    ARCHIVED: or(eq(product.status, 'ARCHIVED'), and(released, lte(until, now))),
  };
  return has[status];
}
