import { maxQuantity } from '../carts/cart.ts';
import type { Refusal } from '../refusal.ts';

export const maxItems = 100;
/** Beside the one of what is saved for later. */
export const maxWishLists = 20;
export const maxName = 60;

interface WishListItem {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly addedAt: Date;
}

/** What a customer would like to have, or took out of the cart for later, of which there is one list. */
export interface WishList {
  readonly id: string;
  readonly customerId: string;
  readonly kind: 'SAVED_FOR_LATER' | 'WISH_LIST';
  readonly name: string;
  /** Unguessable: whoever knows it sees the list; null while it is private. */
  readonly shareToken: string | null;
  readonly items: readonly WishListItem[];
  readonly updatedAt: Date;
  readonly version: number;
}

export type WantedItem = Omit<WishListItem, 'addedAt'>;

export function emptyList(of: Pick<WishList, 'id' | 'customerId' | 'kind' | 'name'>, now: Date): WishList {
  return { ...of, shareToken: null, items: [], updatedAt: now, version: 1 };
}

export function changeList(list: WishList, changes: Partial<WishList>, now: Date): WishList {
  return { ...list, ...changes, updatedAt: now, version: list.version + 1 };
}

/** Puts something on a list; of what is on it already there are more then, up to what a line of a cart may have. */
export function addItem(list: WishList, wanted: WantedItem, now: Date): WishList | Refusal {
  const present = list.items.find(({ variantId }) => variantId === wanted.variantId);
  if (present) {
    const quantity = Math.min(maxQuantity, present.quantity + wanted.quantity);
    const items = list.items.map((item) => (item === present ? { ...item, quantity } : item));
    return changeList(list, { items }, now);
  }
  if (list.items.length >= maxItems) return { refused: 'TOO_MANY_ITEMS', field: ['wishListId'] };
  return changeList(list, { items: [...list.items, { ...wanted, addedAt: now }] }, now);
}

export function removeItems(list: WishList, ids: ReadonlySet<string>, now: Date): WishList {
  const items = list.items.filter(({ id }) => !ids.has(id));
  return items.length === list.items.length ? list : changeList(list, { items }, now);
}
