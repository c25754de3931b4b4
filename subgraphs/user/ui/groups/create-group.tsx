import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GroupCreateDocument } from '../generated/groups-console.ts';

/** A new group, which nobody is in yet. */
export function CreateGroup({ onCreated }: { readonly onCreated: () => void }): ReactNode {
  const [create] = useMutation(GroupCreateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { code, name } = entered(form, ['code', 'name']);
    const isMade = await attempt(async () => {
      const input = { code: code.trim(), name: name.trim(), idempotencyKey: newKey() };
      const { data, error } = await create({ variables: { input } });
      return failureOf(data?.customerGroupCreate, error);
    });
    if (!isMade) return;
    form.reset();
    onCreated();
  };
  return (
    <section className="stack" aria-labelledby="new-group">
      <h2 id="new-group">A new group</h2>
      <Form
        className="stack"
        aria-label="Make a group"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <div className="fields">
          <Field label="Name" name="name" span={4} maxLength={100} isRequired />
          <Field
            label="Code"
            name="code"
            span={2}
            maxLength={40}
            hint="Small letters, digits and hyphens, such as trade; it stays as it is"
            isRequired
          />
        </div>
        <Button type="submit" look="quiet" isPending={isBusy}>
          Make the group
        </Button>
        <OutcomeNotice outcome={outcome} done="The group is there." />
      </Form>
    </section>
  );
}
