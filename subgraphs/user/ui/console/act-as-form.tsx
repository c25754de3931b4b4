import { Button, entered, Field, Notice, useAttempt, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { whatActorsMay } from '../acting/what-actors-may.ts';

interface ActAsFormProps {
  readonly userId: string;
  readonly name: string;
  readonly onCancel: () => void;
}

/** Takes the reason, and goes to the shop as the customer. */
export function ActAsForm({ userId, name, onCancel }: ActAsFormProps): ReactNode {
  const { actAs } = useSession();
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <Form
      className="card stack"
      aria-label={`Act as ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        const { reason } = entered(event.currentTarget, ['reason']);
        void attempt(async () => (await actAs(userId, reason.trim()))?.message);
      }}
    >
      <p>
        For a quarter of an hour you see the shop as {name} does, in this tab alone. {whatActorsMay} It is kept in both
        audit trails.
      </p>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <Field
        label="Why"
        name="reason"
        hint={`${name} reads it in a mail. 10 characters or more.`}
        minLength={10}
        maxLength={500}
        isRequired
      />
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          Act as {name}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
