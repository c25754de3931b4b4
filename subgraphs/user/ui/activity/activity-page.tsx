import { skipToken, useQuery } from '@apollo/client/react';
import { Away, formatMoment, Notice, Page, Pager, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { ActivityRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { actionText, showsDetails } from '../audit/action-text.ts';
import { ActivityPageDocument } from '../generated/activity-page.ts';
import '../security/security.css';

/** What was done to somebody's own account, by them and by others, the newest first. */
export default function ActivityPage(): ReactNode {
  const { isActing } = useSession();
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(
    ActivityPageDocument,
    isActing ? skipToken : { variables: { after: parameters.get('after') }, fetchPolicy: 'cache-and-network' },
  );
  const trail = data?.myAuditTrail;
  return (
    <Page title="Recent activity">
      <div className="security-page stack" data-gap="large">
        <div>
          <p className="small quiet">
            <Link to={paths.account}>Account</Link>
          </p>
          <h1>Recent activity</h1>
          <p className="quiet">
            What was done to your account. If you know nothing of something here, change your password and{' '}
            <Link to={paths.security}>end your sessions</Link>.
          </p>
        </div>
        {isActing ? (
          <Notice>What was done to the account of a customer is for them alone.</Notice>
        ) : trail ? (
          <>
            {trail.nodes.length === 0 ? <p className="quiet">Nothing yet.</p> : null}
            <ul className="stack">
              {trail.nodes.map((ref) => {
                const entry = unmask<ActivityRowFragment>(ref);
                return <Activity key={entry.id} entry={entry} />;
              })}
            </ul>
            <Pager pageInfo={trail.pageInfo} />
          </>
        ) : loading ? (
          <Skeleton height={4} count={5} />
        ) : (
          <Away what="What was done" onRetry={() => void refetch()} />
        )}
      </div>
    </Page>
  );
}

function Activity({ entry }: { readonly entry: ActivityRowFragment }): ReactNode {
  const { action, actorId, userId, details, at } = entry;
  const by = actorId === null ? 'by the shop' : actorId === userId ? 'by you' : 'by somebody else';
  return (
    <li>
      <p>{actionText(action)}</p>
      <p className="small quiet">
        <time dateTime={at}>{formatMoment(at)}</time>, {by}
        {showsDetails.has(action) && details.length > 0 ? `: ${details.join(', ')}` : ''}
      </p>
    </li>
  );
}
