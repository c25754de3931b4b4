import { formatTime } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { duration, shortType } from './operations-facts.ts';
import type { Happening } from './use-operations.ts';

/** What happened last, the newest first. */
export function Happenings({ happenings }: { readonly happenings: readonly Happening[] }): ReactNode {
  if (happenings.length === 0) return <p className="quiet">Nothing has happened since this page was opened.</p>;
  return (
    <ol className="operations-happenings" tabIndex={0} aria-label="What happened last">
      {happenings.map(({ key, at, service, kind, type, emitter, outcome, ms }) => (
        <li key={key} data-outcome={outcome}>
          <span className="number quiet">{formatTime(at)}</span> <b>{service}</b>{' '}
          {kind === 'published' ? 'told' : `took, from ${emitter ?? '?'},`} <code>{shortType(type)}</code>{' '}
          {kind === 'handled' ? (
            <span className="quiet number">
              {outcome}, {duration(ms ?? 0)}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
