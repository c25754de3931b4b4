import type { CloudEvent } from '@agora/schema';

/**
 * The published events of one service, as its own database keeps them, with a cursor for each group that reads them.
 * The TCP transport serves from it: the publisher's outbox is the log.
 */
export interface EventLog {
  /** Events of a shard after a position, oldest first, at most `limit`. */
  read(shard: number, after: bigint, limit: number): Promise<LoggedEvent[]>;
  /** Events of all shards after a position, oldest first, at most `limit`. */
  readAll(after: bigint, limit: number): Promise<LoggedEvent[]>;
  /** The position of the newest event; 0n when there is none. */
  end(): Promise<bigint>;
  /** How far a group has got in a shard; 0n for a new group. */
  cursor(group: string, shard: number): Promise<bigint>;
  /** Moves a group's cursor forward, never back. */
  advance(group: string, shard: number, position: bigint): Promise<void>;
  /** Makes this process the only server of (group, shard) until disposed; `undefined` while another process is. */
  claim(group: string, shard: number): Promise<Claim | undefined>;
  /** Calls back whenever something was appended, by any process; disposing ends it. */
  onAppend(wake: () => void): Promise<AsyncDisposable>;
}

export interface Claim extends AsyncDisposable {
  /** False once it was lost without being disposed, so that another process may have it. */
  isHeld(): boolean;
}

export interface LoggedEvent {
  readonly position: bigint;
  readonly event: CloudEvent;
}
