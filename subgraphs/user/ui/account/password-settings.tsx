import { Button, entered, Field, Notice, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';

/** Another password in the place of the one that is known. */
export function PasswordSettings(): ReactNode {
  const session = useSession();
  const [isChanging, setChanging] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly fault: string | undefined }>();

  const change = async (form: HTMLFormElement) => {
    const { currentPassword, newPassword } = entered(form, ['currentPassword', 'newPassword']);
    setBusy(true);
    const fault = await session.changePassword(currentPassword, newPassword);
    setBusy(false);
    setOutcome({ fault: fault?.message });
    if (!fault) setChanging(false);
  };

  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">Password</h2>
      {outcome ? (
        <Notice tone={outcome.fault === undefined ? 'positive' : 'danger'}>
          {outcome.fault ?? 'Your password is changed. Everybody else who was signed in to your account is out.'}
        </Notice>
      ) : null}
      {isChanging ? (
        <Form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void change(event.currentTarget);
          }}
        >
          <Field
            label="Current password"
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            isRequired
          />
          <Field
            label="New password"
            name="newPassword"
            type="password"
            autoComplete="new-password"
            hint="10 characters or more; a few words do."
            minLength={10}
            isRequired
          />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Change password
            </Button>
            <Button look="quiet" onPress={() => setChanging(false)}>
              Cancel
            </Button>
          </div>
        </Form>
      ) : (
        <Button look="link" onPress={() => setChanging(true)}>
          Change the password
        </Button>
      )}
    </section>
  );
}
