import { useMutation } from '@apollo/client/react';
import {
  Button,
  Check,
  entered,
  failureOf,
  Field,
  newKey,
  OutcomeNotice,
  Select,
  useAttempt,
  words,
} from '@agora/kit-ui';
import type { StaffRole } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { StaffInvitationSendDocument } from '../generated/staff-invitations.ts';

const roles: readonly StaffRole[] = ['SUPPORT', 'ADMIN'];

interface InviteStaffProps {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly onInvited: () => void;
}

/** Invites a mailbox to work at the shop, by a role and, for people who help customers, by groups. */
export function InviteStaff({ groups, onInvited }: InviteStaffProps): ReactNode {
  const [invite] = useMutation(StaffInvitationSendDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [role, setRole] = useState<StaffRole>('SUPPORT');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (id: string, isChosen: boolean) => {
    setChosen((before) => before.filter((one) => one !== id).concat(isChosen ? [id] : []));
  };
  const send = async (form: HTMLFormElement) => {
    const { email } = entered(form, ['email']);
    const isSent = await attempt(async () => {
      const permissionGroupIds = role === 'SUPPORT' ? [...chosen] : [];
      const input = { email, role, permissionGroupIds, idempotencyKey: newKey() };
      const { data, error } = await invite({ variables: { input } });
      return failureOf(data?.staffInvite, error);
    });
    if (!isSent) return;
    form.reset();
    setChosen([]);
    onInvited();
  };
  return (
    <Form
      className="stack"
      aria-label="Invite somebody to work at the shop"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <Field label="E-mail address" name="email" type="email" autoComplete="off" maxLength={254} isRequired />
      <Select
        label="Role"
        value={role}
        options={roles.map((value) => ({ value, text: words(value) }))}
        onChange={setRole}
      />
      {role === 'SUPPORT' && groups.length > 0 ? (
        <fieldset className="stack" data-gap="small">
          <legend className="small">
            <strong>Permission groups</strong>
          </legend>
          {groups.map(({ id, name }) => (
            <Check key={id} isSelected={chosen.includes(id)} onChange={(isChosen) => choose(id, isChosen)}>
              {name}
            </Check>
          ))}
        </fieldset>
      ) : null}
      <Button type="submit" look="quiet" isPending={isBusy}>
        Invite
      </Button>
      <OutcomeNotice outcome={outcome} done="The mail with the link is on its way." />
    </Form>
  );
}
