import type { ServiceName } from './services.ts';

/** Every process that connects to a broker or to a service, by the name under which it does so. */
export type PrincipalName = ServiceName | 'router';

/**
 * What a process does with others. It follows from its declaration (`subgraph.ts`, and for the router the events that
 * change what it caches), and brokers and services let it do nothing else.
 */
export interface Access {
  /** Whose events it publishes: its own, or none. */
  readonly publishes: readonly ServiceName[];
  /** Whose events it handles, as the consumer group that bears its name. */
  readonly hears: readonly ServiceName[];
  /** Whose events it follows without acknowledging any. */
  readonly watches: readonly ServiceName[];
  /** Types of the messages that it answers. */
  readonly answers: readonly string[];
  /** Types of the messages that it asks others. */
  readonly asks: readonly string[];
}
