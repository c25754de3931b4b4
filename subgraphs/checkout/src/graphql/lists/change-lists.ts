import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { WishList } from '../../domain/lists/wish-list.ts';
import { userErrorOf } from '../refuse.ts';

interface ListInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

/** A mutation whose payload is a list of the viewer; what is decided is saved. */
export function changeLists(
  context: Context,
  operation: string,
  input: ListInput,
  decide: (lists: readonly WishList[], work: Work) => WishList | Refusal,
) {
  const { id: customerId } = requireViewer(context);
  return mutate(context, {
    operation,
    caller: customerId,
    input,
    decide: async (work): Promise<{ readonly refused?: never; readonly listId: string } | Refusal> => {
      const lists = await work.wishLists.lockOf(customerId);
      const decision = decide(lists, work);
      if ('refused' in decision) return decision;
      if (!lists.includes(decision)) await work.wishLists.save(decision);
      return { listId: decision.id };
    },
    answer: async ({ listId }) => ({
      wishList: (await context.stores.wishLists.byIds([listId])).get(listId) ?? null,
      userErrors: [],
    }),
    refuse: refusedList,
  });
}

/** Changes one list of the viewer. */
export function changeList(
  context: Context,
  operation: string,
  input: ListInput & { readonly wishListId: string },
  decide: (list: WishList, now: Date) => WishList | Refusal,
) {
  return changeLists(context, operation, input, (lists, { now }) => {
    const list = lists.find(({ id }) => id === input.wishListId);
    return list ? decide(list, now()) : { refused: 'WISH_LIST_NOT_FOUND', field: ['wishListId'] };
  });
}

export function refusedList(refusal: Refusal) {
  return { wishList: null, userErrors: [userErrorOf(refusal)] };
}
