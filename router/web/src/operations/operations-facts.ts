/** What the router tells of the services, see `/operations` in its README. */
export interface ServiceFacts {
  readonly name: string;
  readonly state: 'unknown' | 'up' | 'down';
  /** The last that is known; of a service that is down, of before. */
  readonly status?: ServiceStatus;
}

interface ServiceStatus {
  readonly transport: string;
  readonly version: string;
  readonly startedAt: string;
  readonly now: string;
  readonly database: 'ok' | 'unavailable' | 'silent';
  readonly problems: readonly string[];
  readonly backlog: Backlog | null;
}

interface Backlog {
  readonly outbox: Waiting;
  readonly parked: Waiting;
  readonly deadLetters: number;
  readonly refusedEvents: number;
  readonly deadJobs: number;
}

interface Waiting {
  readonly count: number;
  readonly oldestAt: string | null;
}

/** Events that one service tells and another takes. */
export interface FlowFacts {
  readonly from: string;
  readonly to: string;
  readonly types: readonly string[];
  readonly waiting: number;
  readonly oldestAt: string | null;
}

export interface FeedEntry {
  readonly kind: 'published' | 'handled';
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly trace: string | null;
  readonly at: string;
  readonly emitter?: string;
  readonly outcome?: string;
  readonly ms?: number;
}

export type OperationsMessage =
  | { readonly kind: 'facts'; readonly services: readonly ServiceFacts[]; readonly flows: readonly FlowFacts[] }
  | {
      readonly kind: 'events';
      readonly service: string;
      readonly entries: readonly FeedEntry[];
      readonly missed: number;
    };

export interface DeadLetter {
  readonly id: string;
  readonly kind: 'event' | 'refused' | 'job';
  readonly name: string;
  readonly handler: string | null;
  readonly subject: string | null;
  readonly attempts: number;
  readonly diedAt: string;
  readonly reason: string;
}

export interface FollowedPurchase {
  readonly orderId: string;
  /** Null where nothing was told of it. */
  readonly trace: string | null;
  readonly hops: readonly Hop[];
  readonly away: readonly string[];
  readonly isWhole: boolean;
}

export interface Hop {
  readonly eventId: string;
  readonly type: string;
  readonly emitter: string;
  readonly at: string;
  readonly isPublished: boolean;
  readonly takenBy: readonly {
    readonly service: string;
    readonly handler: string;
    readonly at: string;
    readonly state: 'done' | 'waiting' | 'dead';
  }[];
  readonly awaits: readonly string[];
}

/** All that a service gave up. */
export function givenUp({ status }: ServiceFacts): number {
  const backlog = status?.backlog;
  return backlog ? backlog.deadLetters + backlog.refusedEvents + backlog.deadJobs : 0;
}

/** What is wrong with a service, in a few words each. */
export function problemsOf({ state, status }: ServiceFacts): readonly string[] {
  if (state === 'down') return ['does not answer'];
  if (!status) return [];
  return [...(status.database === 'ok' ? [] : [`its database is ${status.database}`]), ...status.problems];
}

/** `agora.order.created.v2` is `order.created v2`; of version 1 it is not said. */
export function shortType(type: string): string {
  const [, service = '', name = '', version = ''] = type.split('.');
  return `${service}.${name}${version === 'v1' ? '' : ` ${version}`}`;
}

/** How long, in the unit that reads best. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.max(Math.round(ms), 0)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
