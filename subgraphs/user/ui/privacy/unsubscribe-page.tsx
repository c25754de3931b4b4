import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, failureOf, Notice, Page, paths, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { MailUnsubscribeDocument } from '../generated/unsubscribe-page.ts';
import { useMailedToken } from '../session/use-mailed-token.ts';
import '../session/session.css';

/** Where the links of mails about offers lead that somebody wants no more of. It asks first: some mailboxes follow every link. */
export default function UnsubscribePage(): ReactNode {
  const token = useMailedToken();
  const [unsubscribe] = useMutation(MailUnsubscribeDocument);
  const [isDone, setDone] = useState(false);
  const { outcome, isBusy, attempt } = useAttempt();

  const stop = async () => {
    const { data, error } = await unsubscribe({ variables: { input: { token } } });
    const failure = failureOf(data?.userMailUnsubscribe, error);
    setDone(failure === undefined);
    return failure;
  };

  return (
    <Page title="Mails about offers and news">
      <div className="session-page stack">
        <h1>Mails about offers and news</h1>
        {isDone ? (
          <>
            <Notice tone="positive">We send you no more mails about offers and news.</Notice>
            <p>Mails about what you order, and about your account, still come.</p>
            <ButtonLink to={paths.home}>To the shop</ButtonLink>
          </>
        ) : (
          <div className="card stack">
            {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
            {token === '' ? (
              <Notice tone="danger">A part of this link is missing. Copy all of it from the mail.</Notice>
            ) : (
              <>
                <p>
                  Do you want no more mails about offers, news, and what you left in your cart? You need not sign in.
                </p>
                <Button isPending={isBusy} isWide onPress={() => void attempt(stop)}>
                  Send me no more
                </Button>
              </>
            )}
            <p className="small">You can change this in your account at any time, too.</p>
            <ButtonLink to={paths.privacy} look="quiet">
              To your account
            </ButtonLink>
          </div>
        )}
      </div>
    </Page>
  );
}
