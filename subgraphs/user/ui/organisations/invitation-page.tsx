import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, Notice, Page, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { InvitationAcceptDocument } from '../generated/invitation-page.ts';
import { isLinkFault, LinkFault } from '../session/link-fault.tsx';
import { useMailedToken } from '../session/use-mailed-token.ts';
import '../session/session.css';

interface Fault {
  readonly code?: string;
  readonly message: string;
}

const away: Fault = { message: 'This cannot be done at the moment. Please try again.' };

/** Where the link of an invitation leads: takes it up for the account that is signed in. */
export default function InvitationPage(): ReactNode {
  const session = useSession();
  const token = useMailedToken();
  const [accept, { loading }] = useMutation(InvitationAcceptDocument);
  const [outcome, setOutcome] = useState<{ readonly name?: string | undefined; readonly fault?: Fault }>();

  const take = async () => {
    const { data } = await accept({ variables: { input: { token } } }).catch(() => ({ data: undefined }));
    const answer = data?.invitationAccept;
    const fault: Fault | undefined = answer ? answer.userErrors[0] : away;
    setOutcome(fault === undefined ? { name: (answer?.vendor ?? answer?.courier)?.name } : { fault });
  };

  return (
    <Page title="Invitation">
      <div className="session-page stack">
        <h1>Your invitation</h1>
        {outcome?.name !== undefined ? (
          <>
            <Notice tone="positive">You act for {outcome.name} now.</Notice>
            <ButtonLink to={paths.console}>To the console</ButtonLink>
          </>
        ) : outcome?.fault && isLinkFault(outcome.fault.code) ? (
          <LinkFault code={outcome.fault.code} message={outcome.fault.message} goodFor="a week">
            <p>Ask whoever invited you for another one.</p>
          </LinkFault>
        ) : (
          <div className="card stack">
            {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault.message}</Notice>}
            {session.status === 'known' ? (
              <>
                <p>Somebody asks you to act for them at the shop, with this account.</p>
                <Button isPending={loading} isWide onPress={() => void take()}>
                  Take it up
                </Button>
              </>
            ) : (
              <>
                <p>Sign in to the account with the address that was invited, then follow the link of the mail again.</p>
                <ButtonLink to={paths.signIn}>Sign in</ButtonLink>
              </>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
