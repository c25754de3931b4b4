import type { Queryable } from '../database/database.ts';
import type { Log } from '../telemetry/log.ts';
import type { Clock } from './clock.ts';

/** What the resources of a service are opened with. */
export interface ResourceOpening<Settings> {
  readonly settings: Settings;
  /** What is put on it is closed when the service stops, after its jobs have ended, or when it cannot start. */
  readonly stack: Pick<AsyncDisposableStack, 'use' | 'adopt' | 'defer'>;
  readonly db: Queryable;
  readonly log: Log;
  readonly now: Clock;
}
