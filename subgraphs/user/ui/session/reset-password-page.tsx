import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, entered, failureOf, Field, Notice, Page, paths } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { PasswordResetDocument } from '../generated/password-reset.ts';
import { useMailedToken } from './use-mailed-token.ts';
import './session.css';

/** Where the link of a password mail leads: sets another password. */
export default function ResetPasswordPage(): ReactNode {
  const token = useMailedToken();
  const [reset, { data, called, loading }] = useMutation(PasswordResetDocument);
  const fault = called && !loading ? failureOf(data?.userPasswordReset) : undefined;
  const isSet = data?.userPasswordReset?.user != null;
  return (
    <Page title="Another password">
      <div className="session-page stack">
        <h1>Set another password</h1>
        {isSet ? (
          <>
            <Notice tone="positive">Your password is set. Everybody who was signed in with the old one is out.</Notice>
            <ButtonLink to={paths.signIn}>Sign in</ButtonLink>
          </>
        ) : (
          <>
            <Form
              className="card stack"
              onSubmit={(event) => {
                event.preventDefault();
                void reset({ variables: { input: { token, ...entered(event.currentTarget, ['newPassword']) } } });
              }}
            >
              {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
              <Field
                label="New password"
                name="newPassword"
                type="password"
                autoComplete="new-password"
                hint="10 characters or more; a few words do."
                minLength={10}
                isRequired
              />
              <Button type="submit" isPending={loading} isWide>
                Set password
              </Button>
            </Form>
            <p className="quiet">
              Does the link no longer work? <Link to={paths.forgotPassword}>Ask for another</Link>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
