import { Button, ButtonLink, entered, Field, Notice, Page, paths, type SignInFault, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { isLinkFault, LinkFault } from './link-fault.tsx';
import { useMailedToken } from './use-mailed-token.ts';
import './session.css';

/** Where the link of a password mail leads: sets another password, and signs in with it. */
export default function ResetPasswordPage(): ReactNode {
  const token = useMailedToken();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly fault: SignInFault | undefined }>();
  const fault = outcome?.fault;

  const reset = async (form: HTMLFormElement) => {
    const { newPassword } = entered(form, ['newPassword']);
    setBusy(true);
    const refusal = await session.resetPassword(token, newPassword);
    setBusy(false);
    // Where a second factor is wanted, too, the password is set all the same.
    setOutcome({ fault: refusal?.challenge === undefined ? refusal : undefined });
  };

  return (
    <Page title="Another password">
      <div className="session-page stack">
        <h1>Set another password</h1>
        {fault && isLinkFault(fault.code) ? (
          <LinkFault code={fault.code} message={fault.message} goodFor="an hour">
            <ButtonLink to={paths.forgotPassword}>Ask for another link</ButtonLink>
          </LinkFault>
        ) : outcome && fault === undefined ? (
          <>
            <Notice tone="positive">Your password is set. Everybody who was signed in with the old one is out.</Notice>
            <ButtonLink to={paths.account}>To your account</ButtonLink>
          </>
        ) : (
          <>
            <Form
              className="card stack"
              onSubmit={(event) => {
                event.preventDefault();
                void reset(event.currentTarget);
              }}
            >
              {fault === undefined ? null : <Notice tone="danger">{fault.message}</Notice>}
              <Field
                label="New password"
                name="newPassword"
                type="password"
                autoComplete="new-password"
                hint="10 characters or more; a few words do."
                minLength={10}
                isRequired
              />
              <Button type="submit" isPending={isBusy} isWide>
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
