import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, entered, failureOf, Field, Notice, Page, paths, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { EmailVerifyDocument } from '../generated/email-verify.ts';
import { useMailedToken } from './use-mailed-token.ts';
import './session.css';

/** Where the links of mails to a new address lead: proves that the address is its owner's. */
export default function VerifyEmailPage(): ReactNode {
  const { status } = useSession();
  const token = useMailedToken();
  const [verify, { data, called, loading }] = useMutation(EmailVerifyDocument);
  const fault = called && !loading ? failureOf(data?.userEmailVerify) : undefined;
  const isVerified = data?.userEmailVerify?.user != null;
  // Somebody may be signed in to another account than the one of the mail.
  const isOther = data?.userEmailVerify?.userErrors.some(({ code }) => code === 'INVALID_CREDENTIALS') ?? false;
  return (
    <Page title="Your e-mail address">
      <div className="session-page stack">
        <h1>Your e-mail address</h1>
        {isVerified ? (
          <>
            <Notice tone="positive">Thank you: the address is yours, and you can sign in with it everywhere.</Notice>
            <ButtonLink to={paths.account}>To your account</ButtonLink>
          </>
        ) : (
          <Form
            className="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              const { password } = entered(event.currentTarget, ['password']);
              void verify({ variables: { input: { token, ...(password !== '' && { password }) } } });
            }}
          >
            {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
            {status === 'known' && !isOther ? (
              <p>One more step: confirm that this address is yours.</p>
            ) : (
              <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
            )}
            <Button type="submit" isPending={loading} isWide>
              Confirm my address
            </Button>
          </Form>
        )}
      </div>
    </Page>
  );
}
