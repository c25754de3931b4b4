import { pauseWhenLong } from '../../../pause-when-long.ts';
import type { Run } from '../../compiled-operation.ts';
import type { FetchedData } from '../../data/fetched-data.ts';
import type { AskedEntities } from './asked-entities.ts';
import { DeferredRuns } from './deferred-runs.ts';
import { FetchSignals } from './fetch-signals.ts';
import { FetchesInFlight } from './fetches-in-flight.ts';

interface OperationRunOptions {
  readonly data: FetchedData;
  /** Absent where asking twice may not mean the same: in mutations. */
  readonly asked: AskedEntities | undefined;
}

/** From so much on, work on what was fetched is done in pieces. */
const muchBytes = 256 * 1024;

/** One run of an operation: what it was given and what it has fetched. */
export class OperationRun {
  readonly variables: Run['variables'];
  readonly coerced: Run['coerced'];
  readonly ask: Run['ask'];
  readonly client: string;
  readonly data: FetchedData;
  readonly asked: AskedEntities | undefined;
  readonly fetches = new FetchSignals();
  readonly inFlight = new FetchesInFlight();
  readonly parts = new DeferredRuns();
  /** Whether all texts that were fetched can be written as they are. */
  isPlain = true;
  /** Whether some call failed, or was answered with errors. */
  isFaulty = false;
  /** About how much was fetched. */
  bytes = 0;
  /** Set when nobody waits for the rest: no more fetches begin. */
  isAbandoned = false;

  readonly #members = new Map<string, string>();

  constructor({ variables, coerced, client, ask }: Run, { data, asked }: OperationRunOptions) {
    this.variables = variables;
    this.coerced = coerced;
    this.client = client;
    this.ask = ask;
    this.data = data;
    this.asked = asked;
  }

  /** Between two pieces of work, each of which may take long when much was fetched: what to wait for, if anything. */
  pause(): Promise<void> | undefined {
    return this.bytes >= muchBytes ? pauseWhenLong(this.client) : undefined;
  }

  /** Variables of the client as members of a JSON object, without its braces; those that were not given are left out. */
  membersOf(names: readonly string[]): string {
    if (names.length === 0) return '';
    return names
      .map((name) => this.#memberOf(name))
      .filter(Boolean)
      .join(',');
  }

  #memberOf(name: string): string {
    let member = this.#members.get(name);
    if (member === undefined) {
      const value = Object.hasOwn(this.variables, name) ? this.variables[name] : undefined;
      member = value === undefined ? '' : `${JSON.stringify(name)}:${JSON.stringify(value)}`;
      this.#members.set(name, member);
    }
    return member;
  }
}
