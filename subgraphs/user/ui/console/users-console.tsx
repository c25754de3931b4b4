import { useQuery } from '@apollo/client/react';
import { Away, Badge, counted, formatDay, Pager, paths, Skeleton, words } from '@agora/kit-ui';
import type { UserOrder, UsersConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { UsersConsoleDocument } from '../generated/users-console.ts';
import { FindUsers } from './find-users.tsx';
import { knownRole, orders } from './user-filters.ts';

/** Everybody who has an account, for staff: found by words of name and address, by role and by group. */
export default function UsersConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const query = parameters.get('q');
  const role = knownRole(parameters.get('role'));
  const customerGroup = parameters.get('group');
  const orderBy: UserOrder = orders.find(({ value }) => value === parameters.get('sort'))?.value ?? 'NEWEST';
  const { data, loading, refetch } = useQuery(UsersConsoleDocument, {
    variables: {
      query,
      where: { ...(role && { role: { eq: role } }), ...(customerGroup !== null && { customerGroup }) },
      orderBy,
      first: 25,
      after: parameters.get('after'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const users = data?.users;
  return (
    <section className="stack" aria-labelledby="users">
      <h1 id="users">People</h1>
      <FindUsers key={parameters.toString()} groups={data?.customerGroups ?? []} />
      <p className="quiet number" role="status">
        {users ? counted(users.totalCount, 'account') : ''}
      </p>
      {users ? (
        <UserTable users={users.nodes} />
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The accounts" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={users?.pageInfo} />
    </section>
  );
}

type FoundUser = NonNullable<UsersConsoleQuery['users']>['nodes'][number];

function UserTable({ users }: { readonly users: readonly FoundUser[] }): ReactNode {
  if (users.length === 0) return <p>Nobody is found by that.</p>;
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="People">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Roles</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {users.map(({ id, displayName, email, emailVerifiedAt, roles, registeredAt }) => (
            <tr key={id}>
              <td>
                <Link to={paths.consoleUser(id)}>{displayName}</Link>
              </td>
              <td>
                {email} {emailVerifiedAt === null ? <Badge tone="warning">Not confirmed</Badge> : null}
              </td>
              <td>{roles?.map(words).join(', ')}</td>
              <td className="number" data-label="Since">
                {formatDay(registeredAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
