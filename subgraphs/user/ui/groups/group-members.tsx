import { useMutation } from '@apollo/client/react';
import { Away, Button, counted, failureOf, newKey, Notice, Pager, paths, useAttempt } from '@agora/kit-ui';
import type { GroupConsoleQuery, GroupRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GroupPersonTakeDocument } from '../generated/group-console.ts';

interface GroupMembersProps {
  readonly group: GroupRowFragment;
  readonly members: GroupConsoleQuery['users'] | undefined;
  readonly isAdmin: boolean;
  readonly onChanged: () => void;
}

/** Who is in a group, and out of it again. */
export function GroupMembers({ group, members, isAdmin, onChanged }: GroupMembersProps): ReactNode {
  const [take] = useMutation(GroupPersonTakeDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const onTake = async (userId: string) => {
    const isOut = await attempt(async () => {
      const input = { groupId: group.id, userIds: [userId], idempotencyKey: newKey() };
      const { data, error } = await take({ variables: { input } });
      return failureOf(data?.customerGroupMembersRemove, error);
    });
    if (isOut) onChanged();
  };
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">Who is in it</h2>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      {members ? (
        <>
          <p className="quiet number" role="status">
            {members.totalCount === 0 ? 'Nobody yet.' : counted(members.totalCount, 'account')}
          </p>
          <ul className="stack" data-gap="small">
            {members.nodes.map(({ id, displayName, email }) => (
              <li key={id} className="row" data-apart="">
                <span>
                  <Link to={paths.consoleUser(id)}>{displayName}</Link> <span className="small quiet">{email}</span>
                </span>
                {isAdmin ? (
                  <Button
                    look="link"
                    aria-label={`Take out ${displayName}`}
                    isPending={isBusy}
                    onPress={() => void onTake(id)}
                  >
                    Take out
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          <Pager pageInfo={members.pageInfo} />
        </>
      ) : (
        <Away what="Who is in the group" onRetry={onChanged} />
      )}
    </section>
  );
}
