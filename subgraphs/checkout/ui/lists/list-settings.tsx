import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, newKey, Notice, paths, useAttempt } from '@agora/kit-ui';
import type { ShownWishListFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  WishListDeleteDocument,
  WishListRenameDocument,
  WishListShareDocument,
  WishListUnshareDocument,
} from '../generated/list-page.ts';
import { WishListsDocument } from '../generated/lists-page.ts';
import { ShareLink } from '../shared/share-link.tsx';

/** What a wish list is called and who sees it. */
export function ListSettings({ list }: { readonly list: ShownWishListFragment }): ReactNode {
  const { id: wishListId, shareToken } = list;
  const [name, setName] = useState(list.name);
  const [isLeaving, setLeaving] = useState(false);
  const [rename] = useMutation(WishListRenameDocument);
  const [share] = useMutation(WishListShareDocument);
  const [unshare] = useMutation(WishListUnshareDocument);
  const [remove] = useMutation(WishListDeleteDocument, { refetchQueries: [WishListsDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const navigate = useNavigate();
  const input = () => ({ wishListId, idempotencyKey: newKey() });
  return (
    <section className="card stack" aria-label="This list">
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            const { data, error } = await rename({ variables: { input: { ...input(), name } } });
            return failureOf(data?.wishListRename, error);
          });
        }}
      >
        <Field label="Name of the list" maxLength={60} value={name} onChange={setName} />
        <Button type="submit" look="quiet" isDisabled={name.trim() === '' || name === list.name || isBusy}>
          Rename
        </Button>
      </form>
      {shareToken === null ? (
        <Button
          look="quiet"
          isDisabled={isBusy}
          onPress={() =>
            void attempt(async () => {
              const { data, error } = await share({ variables: { input: input() } });
              return failureOf(data?.wishListShare, error);
            })
          }
        >
          Share by a link
        </Button>
      ) : (
        <>
          <ShareLink token={shareToken} />
          <Button
            look="link"
            isDisabled={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await unshare({ variables: { input: input() } });
                return failureOf(data?.wishListUnshare, error);
              })
            }
          >
            Make it private again
          </Button>
        </>
      )}
      {isLeaving ? (
        <div className="row">
          <Button
            look="quiet"
            isDisabled={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await remove({ variables: { input: input() } });
                if (data?.wishListDelete?.deletedId) void navigate(paths.wishLists, { replace: true });
                return failureOf(data?.wishListDelete, error);
              })
            }
          >
            Delete it with all that is on it
          </Button>
          <Button look="link" onPress={() => setLeaving(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <Button look="link" onPress={() => setLeaving(true)}>
          Delete the list
        </Button>
      )}
    </section>
  );
}
