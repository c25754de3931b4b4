import { useApolloClient, useMutation } from '@apollo/client/react';
import {
  Button,
  failureOf,
  newKey,
  Notice,
  paths,
  Select,
  type SlotProps,
  unmask,
  unmaskDeferred,
  useAttempt,
  useSession,
} from '@agora/kit-ui';
import type { AddToWishListFragment, WishListNameFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { WishListItemAddDocument } from '../generated/add-to-wish-list.ts';
import { WishListsDocument } from '../generated/lists-page.ts';

type Name = Pick<WishListNameFragment, 'id' | 'name'>;

/** Puts goods on a wish list: the only one, the one that is chosen of several, or one that is made. */
export function AddToWishList({ data }: SlotProps<'AddToWishList'>): ReactNode {
  const { id: variantId = '' } = unmaskDeferred<AddToWishListFragment>(data);
  const { status } = useSession();
  const { pathname } = useLocation();
  const client = useApolloClient();
  const [add] = useMutation(WishListItemAddDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [choices, setChoices] = useState<readonly Name[]>();
  const [chosen, choose] = useState('');
  const [kept, setKept] = useState<Name>();
  if (status === 'unknown') return null;
  if (status === 'guest') {
    return (
      <p className="small">
        <Link to={`${paths.signIn}?to=${encodeURIComponent(pathname)}`}>Sign in to keep it on a wish list</Link>
      </p>
    );
  }
  const addTo = async (wishListId: string | undefined) => {
    const { data: added, error } = await add({
      variables: { input: { variantId, wishListId, idempotencyKey: newKey() } },
    });
    const list = added?.wishListItemAdd?.wishList;
    setKept(list ? unmask<WishListNameFragment>(list) : undefined);
    return failureOf(added?.wishListItemAdd, error);
  };
  const begin = async () => {
    const { data: found, error } = await client.query({ query: WishListsDocument, fetchPolicy: 'network-only' });
    const lists = found?.me?.wishLists
      ?.map((list) => unmask<WishListNameFragment>(list))
      .filter(({ kind }) => kind === 'WISH_LIST');
    if (!lists) return failureOf(null, error);
    if (lists.length < 2) return addTo(lists[0]?.id);
    setChoices(lists);
    choose(lists[0]?.id ?? '');
    return undefined;
  };
  return (
    <>
      {choices ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(() => addTo(chosen)).then((isDone) => isDone && setChoices(undefined));
          }}
        >
          <Select
            label="On which list"
            value={chosen}
            options={choices.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={choose}
          />
          <Button type="submit" look="quiet" isPending={isBusy}>
            Keep it there
          </Button>
        </form>
      ) : (
        <Button look="link" isDisabled={isBusy} onPress={() => void attempt(begin)}>
          Keep it on a wish list
        </Button>
      )}
      {outcome?.fault !== undefined ? (
        <Notice tone="danger">{outcome.fault}</Notice>
      ) : kept ? (
        <Notice tone="positive">
          It is on your list. <Link to={paths.wishList(kept.id)}>See {kept.name}</Link>
        </Notice>
      ) : null}
    </>
  );
}
