import { Button, ButtonLink, entered, Field, Notice, Page, paths, type SignInFault, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { isLinkFault, LinkFault } from './link-fault.tsx';
import { useMailedToken } from './use-mailed-token.ts';
import './session.css';

/** Where the links of mails to a new address lead: proves that the address is its owner's. */
export default function VerifyEmailPage(): ReactNode {
  const session = useSession();
  const token = useMailedToken();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly fault: SignInFault | undefined }>();
  // Somebody may be signed in to another account than the one of the mail.
  const isOther = outcome?.fault?.code === 'INVALID_CREDENTIALS';
  const needsPassword = session.status !== 'known' || isOther;
  const isVerified = outcome !== undefined && !outcome.fault;

  const verify = async (form: HTMLFormElement) => {
    const { password } = entered(form, ['password']);
    setBusy(true);
    const refusal = await session.verifyEmail(token, needsPassword ? password : undefined);
    // Where a second factor is wanted, too, the address is proven all the same.
    setOutcome({ fault: refusal?.challenge === undefined ? refusal : undefined });
    setBusy(false);
  };

  return (
    <Page title="Your e-mail address">
      <div className="session-page stack">
        <h1>Your e-mail address</h1>
        {isVerified ? (
          <>
            <Notice tone="positive">Thank you: the address is yours, and you can sign in with it everywhere.</Notice>
            <ButtonLink to={paths.account}>To your account</ButtonLink>
          </>
        ) : outcome?.fault && isLinkFault(outcome.fault.code) ? (
          <LinkFault
            code={outcome.fault.code}
            message={outcome.fault.message}
            goodFor="three days, or an hour for a change of address"
          >
            <p>Another one is sent from your account, where the address stands.</p>
            <ButtonLink to={paths.account}>To your account</ButtonLink>
          </LinkFault>
        ) : (
          <Form
            className="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              void verify(event.currentTarget);
            }}
          >
            {outcome?.fault ? <Notice tone="danger">{outcome.fault.message}</Notice> : null}
            {needsPassword ? (
              <>
                <p>One more step: with the password of the account you show that this address is yours.</p>
                <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
              </>
            ) : (
              <p>One more step: confirm that this address is yours.</p>
            )}
            <Button type="submit" isPending={isBusy} isWide>
              Confirm my address
            </Button>
          </Form>
        )}
      </div>
    </Page>
  );
}
