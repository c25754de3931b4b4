import { CodedError } from '@agora/kit';
import type { ProductKey } from './products/find-product.ts';

/** Throws `BAD_USER_INPUT` unless something is asked for by its id or by its slug, and not by both. */
export function requireOneKey({ id, slug }: ProductKey): void {
  if ((id == null) === (slug == null)) throw new CodedError('BAD_USER_INPUT', 'Give the id or the slug, and not both.');
}
