import { useQuery } from '@apollo/client/react';
import { Away, Empty, Notice, paths, Skeleton, unmask, useSession, useTitle } from '@agora/kit-ui';
import type {
  UserAccessFragment,
  UserConsoleQuery,
  UserFactsFragment,
  UserGroupsFragment,
  UserImpersonationsFragment,
  UserRolesFragment,
} from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AuditList } from '../audit/audit-list.tsx';
import { UserConsoleDocument } from '../generated/user-console.ts';
import { UserAccess } from './user-access.tsx';
import { UserFacts } from './user-facts.tsx';
import { UserGroups } from './user-groups.tsx';
import { UserImpersonations } from './user-impersonations.tsx';
import { UserRoles } from './user-roles.tsx';
import '../account/account-page.css';

/** One account as staff see it; what changes it is for admins. */
export default function UserConsole(): ReactNode {
  const { id = '' } = useParams();
  const isAdmin = useSession().roles.includes('ADMIN');
  const { data, error, loading, refetch } = useQuery(UserConsoleDocument, {
    variables: { id, isAdmin },
    fetchPolicy: 'cache-and-network',
  });
  useTitle(data?.user?.displayName);
  if (data?.user) return <Shown user={data.user} data={data} isAdmin={isAdmin} />;
  if (loading) return <Skeleton height={8} count={3} />;
  if (error) return <Away what="This account" onRetry={() => void refetch()} />;
  return <Empty title="There is no such account" />;
}

interface ShownProps {
  readonly user: NonNullable<UserConsoleQuery['user']>;
  readonly data: UserConsoleQuery;
  readonly isAdmin: boolean;
}

function Shown({ user, data: { customerGroups, auditTrail }, isAdmin }: ShownProps): ReactNode {
  const [parameters] = useSearchParams();
  return (
    <section className="stack" aria-labelledby="user">
      <p className="small quiet">
        <Link to={`${paths.console}/users`}>People</Link>
      </p>
      <div>
        <h1 id="user">{user.displayName}</h1>
        <p className="quiet">{user.email}</p>
      </div>
      {parameters.get('acting') === 'over' ? (
        <Notice tone="warning">You act for yourself again: the time was over, or the customer ended it.</Notice>
      ) : null}
      <div className="with-summary">
        <div className="stack" data-gap="large">
          <UserImpersonations user={unmask<UserImpersonationsFragment>(user)} name={user.displayName} />
          <UserAccess user={unmask<UserAccessFragment>(user)} isAdmin={isAdmin} />
          {isAdmin ? (
            <section className="stack" aria-labelledby="audit">
              <h2 id="audit">What was done</h2>
              {auditTrail ? <AuditList entries={auditTrail.nodes} /> : <Away what="What was done to the account" />}
            </section>
          ) : null}
        </div>
        <div className="stack" data-gap="large">
          <UserFacts user={unmask<UserFactsFragment>(user)} />
          <UserRoles user={unmask<UserRolesFragment>(user)} isAdmin={isAdmin} />
          <UserGroups user={unmask<UserGroupsFragment>(user)} groups={customerGroups ?? []} isAdmin={isAdmin} />
          <p>
            <Link to={paths.consoleTaxExemptions({ customer: user.id })}>Tax exemptions of {user.displayName}</Link>
          </p>
        </div>
      </div>
    </section>
  );
}
