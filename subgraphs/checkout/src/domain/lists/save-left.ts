import type { CartLine } from '../carts/cart.ts';
import type { LeftOut } from '../lines/add-what-fits.ts';
import type { CheckoutRefusalCode } from '../refusal.ts';
import { itemOf } from './save-lines.ts';
import { addItem, type WishList } from './wish-list.ts';

interface Left {
  readonly line: CartLine;
  readonly code: CheckoutRefusalCode;
}

interface SavedRest {
  readonly list: WishList;
  readonly leftOut: readonly LeftOut[];
}

/** What found no place in a cart is saved for later, as far as the list has room; all of it is told. */
export function saveLeft(
  left: readonly Left[],
  list: WishList,
  { id, now }: { readonly id: () => string; readonly now: Date },
): SavedRest {
  let saved = list;
  const leftOut = left.map(({ line, code }): LeftOut => {
    const { variantId, quantity } = line;
    const added = addItem(saved, itemOf(line, id()), now);
    if ('refused' in added) return { variantId, quantity, code, isSaved: false };
    saved = { ...added, version: list.version + 1 };
    return { variantId, quantity, code, isSaved: true };
  });
  return { list: saved, leftOut };
}
