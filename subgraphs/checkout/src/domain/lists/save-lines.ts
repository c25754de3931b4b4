import { change, type CartLine, type OpenCart } from '../carts/cart.ts';
import type { Refusal } from '../refusal.ts';
import { addItem, type WishList } from './wish-list.ts';

interface Saved {
  readonly cart: OpenCart;
  readonly list: WishList;
}

/** Takes lines that are paid for out of a cart and puts them on a list: all of them, or none where they have no room. */
export function saveLines(
  cart: OpenCart,
  list: WishList,
  lineIds: readonly string[],
  { id, now }: { readonly id: () => string; readonly now: Date },
): Saved | Refusal {
  let saved = list;
  for (const [index, lineId] of lineIds.entries()) {
    const line = cart.lines.find((one) => one.id === lineId && one.kind === 'PAID');
    if (!line) return { refused: 'LINE_NOT_FOUND', field: ['lineIds', index.toString()] };
    const added = addItem(saved, itemOf(line, id()), now);
    if ('refused' in added) return added;
    saved = added;
  }
  const lines = cart.lines.filter((line) => !lineIds.includes(line.id));
  return { cart: change(cart, { lines }, now), list: { ...saved, version: list.version + 1 } };
}

export function itemOf({ variantId, productId, sku, title, quantity }: CartLine, id: string) {
  return { id, variantId, productId, sku, title, quantity };
}
