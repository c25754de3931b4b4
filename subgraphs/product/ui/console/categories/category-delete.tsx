import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, paths, useAttempt } from '@agora/kit-ui';
import type { CategoryEntryFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { CategoryDeleteDocument } from '../../generated/category-detail.ts';

/** Takes a category out of the shop that nothing is in; asked twice, as it does not come back. */
export function CategoryDelete({ category }: { readonly category: CategoryEntryFragment }): ReactNode {
  const { id: categoryId, version: expectedVersion } = category;
  const [remove] = useMutation(CategoryDeleteDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const onDelete = async () => {
    const isDone = await attempt(async () => {
      const input = { categoryId, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await remove({ variables: { input } });
      return failureOf(data?.categoryDelete, error);
    });
    setAsked(false);
    if (isDone) void navigate(paths.consoleCategories);
  };
  return (
    <section className="stack" aria-labelledby="delete">
      <h2 id="delete">Delete it</h2>
      <p>Only a category without products and without parts can be deleted; it does not come back.</p>
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
            Delete the category
          </Button>
        )}
      </div>
    </section>
  );
}
