import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Away, Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { PermissionCandidatesDocument, PermissionGroupPutDocument } from '../generated/permissions-console.ts';

interface PutStaffIntoProps {
  readonly groupId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

/** Looks up somebody who helps customers, and puts them into a group. */
export function PutStaffInto({ groupId, name, memberIds }: PutStaffIntoProps): ReactNode {
  const [query, setQuery] = useState<string>();
  const { data, error, loading, refetch } = useQuery(
    PermissionCandidatesDocument,
    query === undefined ? skipToken : { variables: { query }, fetchPolicy: 'network-only' },
  );
  const [put] = useMutation(PermissionGroupPutDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const onPut = async (userId: string) => {
    const input = { groupId, userIds: [userId], idempotencyKey: newKey() };
    const { data: answer, error: failure } = await put({ variables: { input } });
    return failureOf(answer?.permissionGroupMembersAdd, failure);
  };
  const found = data?.users?.nodes.filter(({ id }) => !memberIds.includes(id));
  return (
    <>
      <Form
        className="row"
        role="search"
        aria-label={`Find whom to put into ${name}`}
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = entered(event.currentTarget, ['q']).q.trim();
          if (wanted !== '') setQuery(wanted);
        }}
      >
        <Field
          label="Put somebody into it"
          name="q"
          type="search"
          hint="Name or e-mail address"
          maxLength={200}
          isRequired
        />
        <Button type="submit" look="quiet" isPending={loading}>
          Find
        </Button>
      </Form>
      {error ? <Away what="Who could be meant" onRetry={() => void refetch()} /> : null}
      <p className="small quiet" role="status">
        {found?.length === 0 ? 'Nobody else who helps customers is found by that.' : ''}
      </p>
      <ul className="stack" data-gap="small">
        {found?.map(({ id, displayName, email }) => (
          <li key={id} className="row" data-apart="">
            <span>
              {displayName} <span className="small quiet">{email}</span>
            </span>
            <Button
              look="link"
              aria-label={`Put ${displayName} into ${name}`}
              isPending={isBusy}
              onPress={() => void attempt(() => onPut(id))}
            >
              Put into it
            </Button>
          </li>
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} done="They are in it, and may do it within a minute." />
    </>
  );
}
