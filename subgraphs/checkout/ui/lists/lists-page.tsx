import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Badge,
  Button,
  counted,
  failureOf,
  Field,
  newKey,
  OutcomeNotice,
  Page,
  paths,
  Skeleton,
  unmask,
  useAttempt,
} from '@agora/kit-ui';
import type { WishListNameFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { WishListCreateDocument, WishListsDocument } from '../generated/lists-page.ts';
import './lists.css';

/** The wish lists of a customer. */
export default function ListsPage(): ReactNode {
  const { data, loading, refetch } = useQuery(WishListsDocument, { fetchPolicy: 'cache-and-network' });
  const lists = data?.me?.wishLists
    ?.map((list) => unmask<WishListNameFragment>(list))
    .filter(({ kind }) => kind === 'WISH_LIST');
  return (
    <Page title="Wish lists">
      <p className="small quiet">
        <Link to={paths.account}>Account</Link> / wish lists
      </p>
      <h1>Wish lists</h1>
      {lists ? (
        <div className="stack" data-gap="large">
          {lists.length === 0 ? (
            <p className="quiet">There is none yet. Make one here, or put something on one where it is sold.</p>
          ) : (
            <ul className="list-links">
              {lists.map(({ id, name, items, shareToken }) => (
                <li key={id} className="row" data-apart="">
                  <span>
                    <Link to={paths.wishList(id)}>{name}</Link>
                    <br />
                    <span className="small quiet">{counted(items.length, 'thing')}</span>
                  </span>
                  {shareToken === null ? null : <Badge>Shared</Badge>}
                </li>
              ))}
            </ul>
          )}
          <NewList />
        </div>
      ) : loading ? (
        <Skeleton height={4} count={3} />
      ) : (
        <Away what="Your wish lists" onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function NewList(): ReactNode {
  const [name, setName] = useState('');
  const [create] = useMutation(WishListCreateDocument, { refetchQueries: [WishListsDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(async () => {
          const { data, error } = await create({ variables: { input: { name, idempotencyKey: newKey() } } });
          if (data?.wishListCreate?.wishList) setName('');
          return failureOf(data?.wishListCreate, error);
        });
      }}
    >
      <Field label="Name of a new list" maxLength={60} value={name} onChange={setName} />
      <div className="row">
        <Button type="submit" look="quiet" isDisabled={name.trim() === ''} isPending={isBusy}>
          Make a list
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="The list is there." />
    </form>
  );
}
