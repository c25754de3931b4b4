import { useQuery } from '@apollo/client/react';
import { Away, counted, formatDay, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { GroupRowFragment, GroupsConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GroupsConsoleDocument } from '../generated/groups-console.ts';
import { CreateGroup } from './create-group.tsx';

type Groups = NonNullable<GroupsConsoleQuery['customerGroups']>;

/** The groups of customers, for staff; admins make new ones. */
export default function GroupsConsole(): ReactNode {
  const isAdmin = useSession().roles.includes('ADMIN');
  const { data, loading, refetch } = useQuery(GroupsConsoleDocument, { fetchPolicy: 'cache-and-network' });
  const groups = data?.customerGroups;
  return (
    <section className="stack" aria-labelledby="customer-groups">
      <h1 id="customer-groups">Customer groups</h1>
      <p className="quiet">Customers who are treated alike, such as traders: price lists and promotions go by them.</p>
      {groups ? (
        <GroupTable groups={groups} />
      ) : loading ? (
        <Skeleton height={3} count={4} />
      ) : (
        <Away what="The customer groups" onRetry={() => void refetch()} />
      )}
      {isAdmin ? <CreateGroup onCreated={() => void refetch()} /> : null}
    </section>
  );
}

function GroupTable({ groups }: { readonly groups: Groups }): ReactNode {
  if (groups.length === 0) return <p>There is none yet.</p>;
  return (
    <>
      <p className="quiet number">{counted(groups.length, 'group')}</p>
      <div className="table-frame" tabIndex={0} role="group" aria-label="Customer groups">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Code</th>
              <th scope="col" className="end">
                People
              </th>
              <th scope="col">Made</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((ref) => {
              const { id, code, name, createdAt, memberCount } = unmask<GroupRowFragment>(ref);
              return (
                <tr key={id}>
                  <td>
                    <Link to={paths.consoleGroup(code)}>{name}</Link>
                  </td>
                  <td>
                    <code>{code}</code>
                  </td>
                  <td className="end number" data-label="People">
                    {memberCount ?? '–'}
                  </td>
                  <td className="number" data-label="Made">
                    {formatDay(createdAt)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
