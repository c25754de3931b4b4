import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, Notice, Page, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { StaffInvitationAcceptDocument } from '../generated/staff-invitation-page.ts';
import { isLinkFault, LinkFault } from '../session/link-fault.tsx';
import { useMailedToken } from '../session/use-mailed-token.ts';
import { NewStaffForm, type NewStaff } from './new-staff-form.tsx';
import '../session/session.css';

interface Fault {
  readonly code?: string;
  readonly message: string;
}

const away: Fault = { message: 'This cannot be done at the moment. Please try again.' };

/** Where the link of an invitation to work at the shop leads: takes it up for the account that is signed in, or opens one for it. */
export default function StaffInvitationPage(): ReactNode {
  const session = useSession();
  const token = useMailedToken();
  const [accept, { loading }] = useMutation(StaffInvitationAcceptDocument);
  const [outcome, setOutcome] = useState<{ readonly fault: Fault | undefined }>();
  const fault = outcome?.fault;

  const take = async (account?: NewStaff) => {
    const { data } = await accept({ variables: { input: { token, ...account } } }).catch(() => ({ data: undefined }));
    const answer = data?.staffInvitationAccept;
    const refusal: Fault | undefined = answer ? answer.userErrors[0] : away;
    if (!refusal && account && answer?.email != null) await session.signIn(answer.email, account.password);
    setOutcome({ fault: refusal });
  };

  return (
    <Page title="Work at the shop">
      <div className="session-page stack">
        <h1>Work at the shop</h1>
        {outcome && !fault ? (
          <>
            <Notice tone="positive">You work at the shop now. What you may do is in the console.</Notice>
            <ButtonLink to={paths.console}>To the console</ButtonLink>
          </>
        ) : fault && isLinkFault(fault.code) ? (
          <LinkFault code={fault.code} message={fault.message} goodFor="a week">
            <p>Ask whoever invited you for another one.</p>
          </LinkFault>
        ) : (
          <div className="card stack">
            {fault === undefined ? null : <Notice tone="danger">{fault.message}</Notice>}
            {session.status === 'known' ? (
              <>
                <p>You are invited to work at the shop. Take that up with the account that you are signed in to?</p>
                <Button isPending={loading} isWide onPress={() => void take()}>
                  Take it up
                </Button>
              </>
            ) : (
              <>
                <p>
                  You are invited to work at the shop. If the address that was invited has an account, sign in to it and
                  follow the link of the mail again.
                </p>
                <ButtonLink to={paths.signIn}>Sign in</ButtonLink>
                <h2>Or open an account for it</h2>
                <NewStaffForm isBusy={loading} onOpen={(account) => void take(account)} />
              </>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
