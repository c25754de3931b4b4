import { useQuery } from '@apollo/client/react';
import { Away, Empty, formatMoment, Notice, Pager, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { WebhookLogRowFragment, WebhookRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { WebhookPageDocument } from '../generated/webhook-page.ts';
import { EndpointActions } from './endpoint-actions.tsx';
import { EndpointSettings } from './endpoint-settings.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { WebhookLogRow } from './webhook-log-row.tsx';

/** One endpoint: its settings, and the log of what was sent there. */
export default function WebhookPage(): ReactNode {
  const { id = '' } = useParams();
  const { roles } = useSession();
  const [parameters] = useSearchParams();
  const [openedAt] = useState(Date.now);
  const mayChange = roles.includes('VENDOR') || roles.includes('ADMIN');
  const { data, loading, refetch } = useQuery(WebhookPageDocument, {
    variables: { id, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.webhookEndpoint;
  if (!found) {
    if (loading) return <Skeleton height={6} count={3} />;
    if (!data) return <Away what="The webhook" onRetry={() => void refetch()} />;
    return (
      <Empty title="There is no such webhook">
        <Link to="/console/webhooks">All webhooks</Link>
      </Empty>
    );
  }
  const endpoint = unmask<WebhookRowFragment>(found);
  const { switchedOffAt, isOn } = endpoint;
  return (
    <section className="stack" aria-labelledby="webhook">
      <p className="small">
        <Link to="/console/webhooks">All webhooks</Link>
      </p>
      <h1 id="webhook" style={{ overflowWrap: 'anywhere' }}>
        {endpoint.url} <EndpointState endpoint={endpoint} />
      </h1>
      {switchedOffAt === null ? null : (
        <Notice tone="danger">
          It was switched off {formatMoment(switchedOffAt)}: it took no messages for five days, or said that it is gone.
        </Notice>
      )}
      {found.previousSecretUntil !== null && Date.parse(found.previousSecretUntil) > openedAt ? (
        <Notice>
          Messages are signed with the old secret as well until {formatMoment(found.previousSecretUntil)}.
        </Notice>
      ) : null}
      {mayChange ? <EndpointSettings key={`${id} ${String(isOn)}`} endpoint={endpoint} /> : null}
      {mayChange ? <EndpointActions endpointId={id} isOn={isOn} /> : null}
      <h2>What was sent</h2>
      {found.deliveries.nodes.length === 0 ? (
        <p className="quiet">Nothing in the last month.</p>
      ) : (
        <ul className="stack">
          {found.deliveries.nodes.map((node) => (
            <WebhookLogRow key={node.id} delivery={unmask<WebhookLogRowFragment>(node)} mayChange={mayChange} />
          ))}
        </ul>
      )}
      <Pager pageInfo={found.deliveries.pageInfo} />
    </section>
  );
}
