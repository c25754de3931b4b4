import { useQuery } from '@apollo/client/react';
import { Away, Skeleton, unmask } from '@agora/kit-ui';
import type { StaffInvitationRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { StaffInvitationsDocument } from '../generated/staff-invitations.ts';
import { InviteStaff } from './invite-staff.tsx';
import { StaffInvitationRow } from './staff-invitation-row.tsx';

/** Who was invited to work at the shop and has not come yet, and inviting others; for admins. */
export function StaffInvitations(): ReactNode {
  const { data, loading, refetch } = useQuery(StaffInvitationsDocument, { fetchPolicy: 'cache-and-network' });
  const onChanged = () => void refetch();
  const invitations = data?.staffInvitations;
  return (
    <section className="stack" aria-labelledby="staff-invitations">
      <h2 id="staff-invitations">Invitations</h2>
      {invitations ? (
        <>
          {invitations.length === 0 ? <p className="quiet">Nobody is invited to work at the shop.</p> : null}
          <ul className="stack">
            {invitations.map((ref) => {
              const invitation = unmask<StaffInvitationRowFragment>(ref);
              return <StaffInvitationRow key={invitation.id} invitation={invitation} onChanged={onChanged} />;
            })}
          </ul>
          <InviteStaff groups={data.permissionGroups ?? []} onInvited={onChanged} />
        </>
      ) : loading ? (
        <Skeleton height={4} count={2} />
      ) : (
        <Away what="The invitations" onRetry={onChanged} />
      )}
    </section>
  );
}
