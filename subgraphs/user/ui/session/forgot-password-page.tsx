import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice, Page } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { PasswordResetRequestDocument } from '../generated/password-reset.ts';
import './session.css';

/** Asks for the mail whose link sets another password. */
export default function ForgotPasswordPage(): ReactNode {
  const [request, { data, error, called, loading }] = useMutation(PasswordResetRequestDocument);
  const fault = called && !loading ? failureOf(data?.userPasswordResetRequest, error) : undefined;
  return (
    <Page title="Forgotten password">
      <div className="session-page stack">
        <h1>Forgotten your password?</h1>
        {called && !loading && fault === undefined ? (
          <Notice tone="positive">
            If there is an account with this address, a mail is on its way. Its link sets another password.
          </Notice>
        ) : (
          <Form
            className="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              void request({ variables: { input: entered(event.currentTarget, ['email']) } });
            }}
          >
            {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
            <Field label="E-mail address" name="email" type="email" autoComplete="username" isRequired />
            <Button type="submit" isPending={loading} isWide>
              Send me a link
            </Button>
          </Form>
        )}
      </div>
    </Page>
  );
}
