import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { EmailChangeRequestDocument } from '../generated/email-settings.ts';

/** Asks for another address, which counts once the link of a mail to it was followed. */
export function EmailChangeForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [request, { data, error, called, loading }] = useMutation(EmailChangeRequestDocument);
  const isAnswered = called && !loading;
  const fault = isAnswered ? failureOf(data?.userEmailChangeRequest, error) : undefined;
  if (isAnswered && fault === undefined) {
    return (
      <Notice tone="positive">
        A mail to the new address is on its way. The account has the new address as soon as its link is followed.
      </Notice>
    );
  }
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void request({ variables: { input: entered(event.currentTarget, ['newEmail', 'password']) } });
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Field label="New address" name="newEmail" type="email" autoComplete="email" isRequired />
      <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <div className="row">
        <Button type="submit" isPending={loading}>
          Ask for the change
        </Button>
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
