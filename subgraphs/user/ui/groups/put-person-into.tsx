import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Away, Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { GroupRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { GroupCandidatesDocument, GroupPersonPutDocument } from '../generated/group-console.ts';

interface PutPersonIntoProps {
  readonly group: GroupRowFragment;
  readonly onChanged: () => void;
}

/** Looks somebody up, and puts them into a group. */
export function PutPersonInto({ group: { id: groupId, name }, onChanged }: PutPersonIntoProps): ReactNode {
  const [query, setQuery] = useState<string>();
  const { data, error, loading, refetch } = useQuery(
    GroupCandidatesDocument,
    query === undefined ? skipToken : { variables: { query }, fetchPolicy: 'network-only' },
  );
  const [put] = useMutation(GroupPersonPutDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const onPut = async (userId: string) => {
    const isIn = await attempt(async () => {
      const input = { groupId, userIds: [userId], idempotencyKey: newKey() };
      const { data: answer, error: failure } = await put({ variables: { input } });
      return failureOf(answer?.customerGroupMembersAdd, failure);
    });
    if (!isIn) return;
    onChanged();
    void refetch();
  };
  const found = data?.users?.nodes;
  return (
    <section className="stack" aria-labelledby="put-into">
      <h2 id="put-into">Put somebody into it</h2>
      <Form
        className="row"
        role="search"
        aria-label="Find whom to put into the group"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = entered(event.currentTarget, ['q']).q.trim();
          if (wanted !== '') setQuery(wanted);
        }}
      >
        <Field label="Name or e-mail address" name="q" type="search" maxLength={200} isRequired />
        <Button type="submit" look="quiet" isPending={loading}>
          Find
        </Button>
      </Form>
      {error ? <Away what="Who could be meant" onRetry={() => void refetch()} /> : null}
      {found ? (
        <p className="small quiet" role="status">
          {found.length === 0 ? 'Nobody is found by that.' : 'Those who fit best:'}
        </p>
      ) : null}
      <ul className="stack" data-gap="small">
        {found?.map(({ id, displayName, email, customerGroups }) => (
          <li key={id} className="row" data-apart="">
            <span>
              {displayName} <span className="small quiet">{email}</span>
            </span>
            {customerGroups?.some((group) => group.id === groupId) ? (
              <span className="small quiet">is in it</span>
            ) : (
              <Button
                look="link"
                aria-label={`Put ${displayName} into ${name}`}
                isPending={isBusy}
                onPress={() => void onPut(id)}
              >
                Put into it
              </Button>
            )}
          </li>
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} done="They are in it. It holds for what they are given from now on." />
    </section>
  );
}
