import { emptyList, type WishList } from './wish-list.ts';

interface Asked {
  readonly customerId: string;
  /** For a list that is made. */
  readonly id: string;
  readonly now: Date;
}

const names = { SAVED_FOR_LATER: 'Saved for later', WISH_LIST: 'Wish list' } as const;

/** The first list of a kind among those of a customer, made where there is none. */
export function findList(lists: readonly WishList[], kind: WishList['kind'], { id, customerId, now }: Asked): WishList {
  return lists.find((list) => list.kind === kind) ?? emptyList({ id, customerId, kind, name: names[kind] }, now);
}
