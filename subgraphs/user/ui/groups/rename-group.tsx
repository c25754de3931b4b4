import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { GroupRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GroupRenameDocument } from '../generated/group-console.ts';

/** Another name for a group; its code stays. */
export function RenameGroup({ group: { id: groupId, name } }: { readonly group: GroupRowFragment }): ReactNode {
  const [rename] = useMutation(GroupRenameDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const onRename = async (wanted: string) => {
    const input = { groupId, name: wanted, idempotencyKey: newKey() };
    const { data, error } = await rename({ variables: { input } });
    return failureOf(data?.customerGroupRename, error);
  };
  return (
    <section className="stack" aria-labelledby="rename">
      <h2 id="rename">Its name</h2>
      <Form
        className="row"
        aria-label="Rename the group"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = entered(event.currentTarget, ['name']).name.trim();
          void attempt(() => onRename(wanted));
        }}
      >
        <Field label="Name" name="name" maxLength={100} defaultValue={name} isRequired />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Rename
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="That is its name now." />
    </section>
  );
}
