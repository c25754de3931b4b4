import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, paths, useAttempt } from '@agora/kit-ui';
import type { CollectionEntryFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { CollectionDeleteDocument } from '../../generated/collection-detail.ts';

/** Takes a collection out of the shop; its products stay. Asked twice, as it does not come back. */
export function CollectionDelete({ collection }: { readonly collection: CollectionEntryFragment }): ReactNode {
  const { id: collectionId, version: expectedVersion } = collection;
  const [remove] = useMutation(CollectionDeleteDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const onDelete = async () => {
    const isDone = await attempt(async () => {
      const input = { collectionId, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await remove({ variables: { input } });
      return failureOf(data?.collectionDelete, error);
    });
    setAsked(false);
    if (isDone) void navigate(paths.consoleCollections);
  };
  return (
    <section className="stack" aria-labelledby="delete">
      <h2 id="delete">Delete it</h2>
      <p>Its products stay in the shop; the collection does not come back.</p>
      <OutcomeNotice outcome={outcome} done="It is deleted." />
      <div className="row">
        {isAsked ? (
          <>
            <Button isPending={isBusy} onPress={() => void onDelete()}>
              Delete it for ever
            </Button>
            <Button look="quiet" onPress={() => setAsked(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button look="quiet" onPress={() => setAsked(true)}>
            Delete the collection
          </Button>
        )}
      </div>
    </section>
  );
}
