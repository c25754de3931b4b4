import { setTimeout as delay } from 'node:timers/promises';
import { type Log, logBounded } from '@agora/kit/edge';
import { type RouterErrorCode, routerError } from '../../errors/router-error.ts';
import { bodyOf, type FetchCall } from '../../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../../subgraph/call/subgraph-failure.ts';
import { FanOut } from '../stream/fan-out.ts';
import type { EventQueue } from '../stream/event-queue.ts';
import type { Resumption } from './resumption.ts';
import { type ConnectionEnd, connectUpstream } from './upstream-connection.ts';
import { UpstreamRefused } from './upstream-refused.ts';

export interface UpstreamOptions {
  readonly call: FetchCall;
  /** Absent when the subgraph cannot resume it. */
  readonly resumption: Resumption | undefined;
  /** Asked again for each connection: a subgraph may move. */
  readonly urlOf: (subgraph: string) => string;
  /** Asked again for each connection: a signature does not outlive the first. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly log: Log;
}

const triesBeforeFirstConnection = 4;
const longestPauseMs = 5_000;
/** A connection that lived so long was a good one: the next is tried soon again. */
const goodAfterMs = 5_000;

/**
 * One subscription at a subgraph, for any number of readers. A subgraph that was never reached fails soon; one that was
 * lost is sought for as long as a reader stays. What it published meanwhile is asked for by the cursor of the last
 * event; where there are no cursors, the stream goes on with what the subgraph sends first, unless that is what it sent last.
 */
export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #left = new AbortController();
  readonly #readers: FanOut<SubgraphAnswer>;
  readonly #onBegun: (() => void)[] = [];
  #cursor: string | undefined;
  #last: string | undefined;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#readers = new FanOut(() => {
      this.#begin();
      this.#left.abort();
    });
    void this.#follow();
  }

  /** Calls when the first event has come or no event will: who joined after that would miss something. */
  onceBegun(listener: () => void): void {
    this.#onBegun.push(listener);
  }

  join(): EventQueue<SubgraphAnswer> {
    return this.#readers.join();
  }

  /** Where in the stream an event stands; undefined when the subgraph cannot resume from there. */
  positionOf(event: SubgraphAnswer): string | undefined {
    return this.#options.resumption?.cursorOf(event);
  }

  async #follow(): Promise<void> {
    const { log, call } = this.#options;
    let wasConnected = false;
    let tries = 0;
    for (;;) {
      const startedAt = performance.now();
      const end = await this.#connect();
      if (this.#isLeft()) return;
      if (end.kind !== 'closed' || isRefusal(end)) {
        this.#end(end);
        return;
      }
      const { code, reason } = end;
      if (end.wasOpen) {
        const lost = { level: 'warn', message: 'A subscription lost its subgraph', codes: [call.subgraph] } as const;
        logBounded(log, lost, () => ({ subgraph: call.subgraph, code, reason }));
      }
      wasConnected ||= end.wasOpen;
      if (performance.now() - startedAt > goodAfterMs) tries = 0;
      if (!wasConnected && tries + 1 >= triesBeforeFirstConnection) {
        this.#end(end);
        return;
      }
      await this.#pause(tries++);
      if (this.#isLeft()) return;
    }
  }

  #isLeft(): boolean {
    return this.#left.signal.aborted;
  }

  async #connect(): Promise<ConnectionEnd> {
    const { call, resumption, urlOf, headers, log } = this.#options;
    let isFirst = true;
    try {
      const begun = resumption?.first(call) ?? call;
      const asked = resumption && this.#cursor !== undefined ? resumption.behind(call, this.#cursor) : begun;
      return await connectUpstream({
        url: urlOf(call.subgraph),
        headers: await headers(),
        payload: bodyOf(asked),
        signal: this.#left.signal,
        onEvent: (event, text) => {
          const isSentAgain = isFirst && this.#isLast(event, text);
          isFirst = false;
          if (!isSentAgain) this.#onEvent(event, text);
        },
      });
    } catch (err) {
      log.debug({ err, subgraph: call.subgraph }, 'A subgraph could not be subscribed to');
      return { kind: 'closed', wasOpen: false, code: 1006, reason: '' };
    }
  }

  #isLast(event: SubgraphAnswer, text: string): boolean {
    return this.#cursor === undefined ? text === this.#last : this.positionOf(event) === this.#cursor;
  }

  #onEvent(event: SubgraphAnswer, text: string): void {
    this.#begin();
    this.#cursor = this.positionOf(event) ?? this.#cursor;
    if (this.#cursor === undefined) this.#last = text;
    this.#readers.push(event, text.length);
  }

  #begin(): void {
    for (const listener of this.#onBegun.splice(0)) listener();
  }

  #end(end: ConnectionEnd): void {
    this.#begin();
    if (end.kind === 'complete') this.#readers.end();
    else this.#readers.end(this.#errorOf(end));
  }

  #errorOf(end: Exclude<ConnectionEnd, { kind: 'complete' }>): Error {
    const { subgraph } = this.#options.call;
    if (end.kind === 'refused') return new UpstreamRefused(end.errors);
    if (end.kind === 'closed' && isTokenCode(end.reason)) {
      return routerError(end.reason, 'The access token is not accepted any more. Refresh the session.');
    }
    const code = end.kind === 'unreadable' ? 'SUBGRAPH_RESPONSE_INVALID' : 'SUBGRAPH_UNAVAILABLE';
    this.#options.log.debug(
      { subgraph, err: end.kind === 'unreadable' ? end.cause : undefined },
      'A subscription failed',
    );
    return routerError(code, new SubgraphFailure(code, subgraph).message);
  }

  async #pause(tries: number): Promise<void> {
    const longest = Math.min(longestPauseMs, 100 * 2 ** tries);
    // Jitter: a restarted subgraph is not met by all its subscribers at once. Leaving cuts the pause short.
    const pause = longest * (0.5 + Math.random() / 2);
    await delay(pause, undefined, { signal: this.#left.signal }).catch(() => undefined);
  }
}

/**
 * A close code of the 44xx range says that another try would end the same way, unless the subgraph only says that it
 * cannot check who asks just now, or that we were too slow.
 */
function isRefusal({ code, reason }: { readonly code: number; readonly reason: string }): boolean {
  return code >= 4400 && code < 4499 && code !== 4408 && reason !== 'SERVICE_UNAVAILABLE';
}

function isTokenCode(
  reason: string,
): reason is RouterErrorCode & ('TOKEN_EXPIRED' | 'TOKEN_INVALID' | 'TOKEN_REVOKED') {
  return reason === 'TOKEN_EXPIRED' || reason === 'TOKEN_INVALID' || reason === 'TOKEN_REVOKED';
}
