import { useQuery } from '@apollo/client/react';
import { Away, Empty, paths, Skeleton, unmask, useSession, useTitle } from '@agora/kit-ui';
import type { GroupRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { GroupConsoleDocument } from '../generated/group-console.ts';
import { GroupMembers } from './group-members.tsx';
import { PutPersonInto } from './put-person-into.tsx';
import { RemoveGroup } from './remove-group.tsx';
import { RenameGroup } from './rename-group.tsx';

/** One group and who is in it; what changes either is for admins. */
export default function GroupConsole(): ReactNode {
  const { id: code = '' } = useParams();
  const [parameters] = useSearchParams();
  const isAdmin = useSession().roles.includes('ADMIN');
  const { data, error, loading, refetch } = useQuery(GroupConsoleDocument, {
    variables: { code, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const groups = data?.customerGroups?.map((ref) => unmask<GroupRowFragment>(ref));
  const group = groups?.find((each) => each.code === code);
  useTitle(group?.name);
  const onChanged = () => void refetch();
  if (!group) {
    if (groups && !error) return <Empty title="There is no such group" />;
    return loading ? <Skeleton height={8} count={2} /> : <Away what="This group" onRetry={onChanged} />;
  }
  return (
    <section className="stack" aria-labelledby="group">
      <p className="small quiet">
        <Link to={paths.consoleGroups}>Customer groups</Link>
      </p>
      <div>
        <h1 id="group">{group.name}</h1>
        <p className="quiet">
          <code>{group.code}</code>
        </p>
      </div>
      <GroupMembers group={group} members={data?.users} isAdmin={isAdmin} onChanged={onChanged} />
      {isAdmin ? (
        <>
          <PutPersonInto group={group} onChanged={onChanged} />
          <RenameGroup group={group} />
          {group.memberCount === 0 ? <RemoveGroup group={group} /> : null}
        </>
      ) : null}
    </section>
  );
}
