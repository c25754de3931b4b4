import { formatMoment, formatTime } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Entries = OrderProgressFragment['timelineEntries']['nodes'];

interface TimelineProps {
  readonly entries: Entries;
  /** Says the day as well. */
  readonly isDated?: boolean;
}

/** What happened to an order, the last first. */
export function Timeline({ entries, isDated = false }: TimelineProps): ReactNode {
  const format = isDated ? formatMoment : formatTime;
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className="timeline">
        {entries.toReversed().map(({ cursor, occurredAt, detail }) => (
          <li key={cursor}>
            <time className="small quiet number" dateTime={occurredAt}>
              {format(occurredAt)}
            </time>
            <span>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
