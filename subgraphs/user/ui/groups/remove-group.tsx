import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, paths, useAttempt } from '@agora/kit-ui';
import type { GroupRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { GroupRemoveDocument } from '../generated/group-console.ts';

/** The end of a group that nobody is in. */
export function RemoveGroup({ group: { id: groupId, name } }: { readonly group: GroupRowFragment }): ReactNode {
  const [remove] = useMutation(GroupRemoveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const navigate = useNavigate();
  const onRemove = async () => {
    const isGone = await attempt(async () => {
      const { data, error } = await remove({ variables: { input: { groupId, idempotencyKey: newKey() } } });
      return failureOf(data?.customerGroupRemove, error);
    });
    if (isGone) await navigate(paths.consoleGroups);
  };
  return (
    <section className="stack" aria-labelledby="remove">
      <h2 id="remove">Its end</h2>
      <p className="quiet">Nobody is in it. Price lists and promotions that go by it hold for nobody any more.</p>
      <div className="row">
        <Button look="quiet" isPending={isBusy} aria-label={`Remove ${name}`} onPress={() => void onRemove()}>
          Remove
        </Button>
      </div>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </section>
  );
}
