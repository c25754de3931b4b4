import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, Select, useAttempt, words } from '@agora/kit-ui';
import type { Role, UserRolesFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { RoleGrantDocument, RoleRevokeDocument } from '../generated/user-roles.ts';
import { allRoles } from './user-filters.ts';

interface UserRolesProps {
  readonly user: UserRolesFragment;
  readonly isAdmin: boolean;
}

/** What somebody is at the shop; admins give and take it. */
export function UserRoles({ user: { id: userId, displayName, roles }, isAdmin }: UserRolesProps): ReactNode {
  const [grant] = useMutation(RoleGrantDocument, { refetchQueries: ['UserConsole'] });
  const [revoke] = useMutation(RoleRevokeDocument, { refetchQueries: ['UserConsole'] });
  const { outcome, isBusy, attempt } = useAttempt();
  const own = roles ?? [];
  const others = allRoles.filter((role) => !own.includes(role));
  const onGrant = async (role: Role) => {
    const { data, error } = await grant({ variables: { input: { userId, role, idempotencyKey: newKey() } } });
    return failureOf(data?.userRoleGrant, error);
  };
  const onRevoke = async (role: Role) => {
    const { data, error } = await revoke({ variables: { input: { userId, role, idempotencyKey: newKey() } } });
    return failureOf(data?.userRoleRevoke, error);
  };
  return (
    <section className="stack" aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <ul className="stack" data-gap="small">
        {own.map((role) => (
          <li key={role} className="row" data-apart="">
            {words(role)}
            {isAdmin ? (
              <Button
                look="link"
                aria-label={`Take away the role ${words(role)} of ${displayName}`}
                isPending={isBusy}
                onPress={() => void attempt(() => onRevoke(role))}
              >
                Take away
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} done="It holds from now on." />
      {isAdmin ? (
        <GiveRole key={others.join()} others={others} onGive={(role) => void attempt(() => onGrant(role))} />
      ) : null}
    </section>
  );
}

interface GiveRoleProps {
  readonly others: readonly Role[];
  readonly onGive: (role: Role) => void;
}

function GiveRole({ others, onGive }: GiveRoleProps): ReactNode {
  const [role, setRole] = useState(others[0]);
  if (role === undefined) return null;
  return (
    <Form
      className="row"
      aria-label="Give a role"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(role);
      }}
    >
      <Select
        label="Another role"
        value={role}
        options={others.map((value) => ({ value, text: words(value) }))}
        onChange={setRole}
      />
      <Button type="submit" look="quiet">
        Give it
      </Button>
    </Form>
  );
}
