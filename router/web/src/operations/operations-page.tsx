import { Badge, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useCallback } from 'react';
import { DeadLetters } from './dead-letters.tsx';
import { FlowsTable } from './flows-table.tsx';
import { FollowPurchase } from './follow-purchase.tsx';
import { Happenings } from './happenings.tsx';
import { ServiceMap } from './service-map.tsx';
import { ServicesTable } from './services-table.tsx';
import { useOperations } from './use-operations.ts';
import './operations-page.css';

const connections = {
  connecting: { tone: 'plain', text: 'Connecting' },
  connected: { tone: 'positive', text: 'Live' },
  lost: { tone: 'warning', text: 'Connection lost, trying again' },
} as const;

/** The picture of what the system is: services, what flows between them, what waits, what was given up, and one purchase on its way. */
export default function OperationsPage(): ReactNode {
  const [live, change] = useOperations();
  const onArrival = useCallback((key: string) => change({ kind: 'arrived', key }), [change]);
  const { tone, text } = connections[live.connection];
  return (
    <div className="stack operations" data-gap="large">
      <section className="stack" aria-labelledby="operations">
        <div className="row" data-apart="">
          <h1 id="operations">Operations</h1>
          <span role="status">
            <Badge tone={tone}>{text}</Badge>
          </span>
        </div>
        {live.services.length === 0 ? <Skeleton height={24} /> : <ServiceMap live={live} onArrival={onArrival} />}
        <ServicesTable services={live.services} />
      </section>
      <section className="stack" aria-labelledby="purchase">
        <h2 id="purchase">Follow a purchase</h2>
        <FollowPurchase happenings={live.happenings} />
      </section>
      <section className="stack" aria-labelledby="dead-letters">
        <h2 id="dead-letters">Given up</h2>
        <DeadLetters services={live.services} />
      </section>
      <section className="stack" aria-labelledby="happenings">
        <h2 id="happenings">What happens</h2>
        {live.missed > 0 ? <p className="small quiet">{live.missed} more came faster than is shown.</p> : null}
        <Happenings happenings={live.happenings} />
      </section>
      <section className="stack" aria-labelledby="flows">
        <h2 id="flows">Who tells whom</h2>
        <FlowsTable flows={live.flows} />
      </section>
    </div>
  );
}
