import { formatTime } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Entries = OrderProgressFragment['timelineEntries']['nodes'];

/** What happened to an order, the last first. */
export function Timeline({ entries }: { readonly entries: Entries }): ReactNode {
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className="timeline">
        {entries.toReversed().map(({ cursor, occurredAt, detail }) => (
          <li key={cursor}>
            <time className="small quiet number" dateTime={occurredAt}>
              {formatTime(occurredAt)}
            </time>
            <span>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
