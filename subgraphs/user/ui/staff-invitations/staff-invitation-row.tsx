import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatMoment, newKey, OutcomeNotice, useAttempt, words } from '@agora/kit-ui';
import type { StaffInvitationRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { StaffInvitationSendAgainDocument, StaffInvitationTakeBackDocument } from '../generated/staff-invitations.ts';

interface StaffInvitationRowProps {
  readonly invitation: StaffInvitationRowFragment;
  readonly onChanged: () => void;
}

/** One invitation: to what, by whom, until when; sent again or taken back. */
export function StaffInvitationRow({ invitation, onChanged }: StaffInvitationRowProps): ReactNode {
  const { id: invitationId, email, role, permissionGroups, invitedBy, invitedAt, expiresAt } = invitation;
  const [resend] = useMutation(StaffInvitationSendAgainDocument);
  const [withdraw] = useMutation(StaffInvitationTakeBackDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const input = () => ({ invitationId, idempotencyKey: newKey() });
  const onResend = async () => {
    const { data, error } = await resend({ variables: { input: input() } });
    return failureOf(data?.staffInvitationResend, error);
  };
  const onWithdraw = async () => {
    const isGone = await attempt(async () => {
      const { data, error } = await withdraw({ variables: { input: input() } });
      return failureOf(data?.staffInvitationWithdraw, error);
    });
    if (isGone) onChanged();
  };
  const [now] = useState(() => Date.now());
  const isOver = new Date(expiresAt).getTime() <= now;
  const groups = permissionGroups.map(({ name }) => name).join(', ');
  return (
    <li className="card stack" data-gap="small">
      <div className="row" data-apart="">
        <h3>{email}</h3>
        {isOver ? <Badge tone="warning">Ran out</Badge> : null}
      </div>
      <p className="small">
        {words(role)}
        {groups === '' ? '' : `: ${groups}`}
      </p>
      <p className="small quiet">
        Sent {formatMoment(invitedAt)} by {invitedBy?.displayName ?? 'somebody who is gone, or a program'};{' '}
        {isOver ? 'ran out' : 'good until'} {formatMoment(expiresAt)}
      </p>
      <div className="row">
        <Button
          look="quiet"
          isPending={isBusy}
          aria-label={`Send the invitation of ${email} again`}
          onPress={() => void attempt(onResend)}
        >
          Send again
        </Button>
        <Button
          look="link"
          isPending={isBusy}
          aria-label={`Take back the invitation of ${email}`}
          onPress={() => void onWithdraw()}
        >
          Take back
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="Another link is on its way; the one before is of no use." />
    </li>
  );
}
