import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, paths, Select, useAttempt } from '@agora/kit-ui';
import type { UserConsoleQuery, UserGroupsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { GroupMembersAddDocument, GroupMembersRemoveDocument } from '../generated/user-groups.ts';

type Groups = NonNullable<UserConsoleQuery['customerGroups']>;

interface UserGroupsProps {
  readonly user: UserGroupsFragment;
  /** All that there are. */
  readonly groups: Groups;
  readonly isAdmin: boolean;
}

/** The groups of customers that somebody is in; admins put them into others and take them out. */
export function UserGroups({ user: { id, displayName, customerGroups }, groups, isAdmin }: UserGroupsProps): ReactNode {
  const [add] = useMutation(GroupMembersAddDocument, { refetchQueries: ['UserConsole'], awaitRefetchQueries: true });
  const [remove] = useMutation(GroupMembersRemoveDocument, {
    refetchQueries: ['UserConsole'],
    awaitRefetchQueries: true,
  });
  const { outcome, isBusy, attempt } = useAttempt();
  const own = customerGroups ?? [];
  const others = groups.filter((group) => own.every((each) => each.id !== group.id));
  const inputFor = (groupId: string) => ({ groupId, userIds: [id], idempotencyKey: newKey() });
  const onAdd = async (groupId: string) => {
    const { data, error } = await add({ variables: { input: inputFor(groupId) } });
    return failureOf(data?.customerGroupMembersAdd, error);
  };
  const onRemove = async (groupId: string) => {
    const { data, error } = await remove({ variables: { input: inputFor(groupId) } });
    return failureOf(data?.customerGroupMembersRemove, error);
  };
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">Customer groups</h2>
      {own.length === 0 ? <p className="quiet">In none.</p> : null}
      <ul className="stack" data-gap="small">
        {own.map(({ id: groupId, code, name }) => (
          <li key={groupId} className="row" data-apart="">
            <span>
              {name}{' '}
              <Link
                className="small"
                to={paths.consoleTaxExemptions({ group: code })}
                aria-label={`Tax exemptions of ${name}`}
              >
                Tax exemptions
              </Link>
            </span>
            {isAdmin ? (
              <Button
                look="link"
                aria-label={`Take out ${displayName} of ${name}`}
                isPending={isBusy}
                onPress={() => void attempt(() => onRemove(groupId))}
              >
                Take out
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} done="It holds for what they are given from now on." />
      {isAdmin ? (
        <PutInto
          key={others.map(({ code }) => code).join()}
          others={others}
          onPut={(groupId) => void attempt(() => onAdd(groupId))}
        />
      ) : null}
    </section>
  );
}

interface PutIntoProps {
  readonly others: Groups;
  readonly onPut: (groupId: string) => void;
}

function PutInto({ others, onPut }: PutIntoProps): ReactNode {
  const [groupId, setGroup] = useState(others[0]?.id);
  if (groupId === undefined) return null;
  return (
    <Form
      className="row"
      aria-label="Put into a group"
      onSubmit={(event) => {
        event.preventDefault();
        onPut(groupId);
      }}
    >
      <Select
        label="Another group"
        value={groupId}
        options={others.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setGroup}
      />
      <Button type="submit" look="quiet">
        Put into it
      </Button>
    </Form>
  );
}
