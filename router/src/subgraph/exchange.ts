import type { Dispatcher } from 'undici';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { readAnswer } from './read-answer.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';
import { type Repeatable, SubgraphFailure } from './subgraph-failure.ts';

/** The largest answer that is read. */
export const maxAnswerBytes = 16 * 1024 * 1024;

/** These happen before a byte of the call has left. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A connection that breaks before an answer begins: often one that the subgraph closed while it was idle. */
const brokenConnection = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Proxies answer these in the place of a subgraph that is not there. */
const absent = new Set([502, 503, 504]);

/** One HTTP call and its answer, at the level below streams and promises: most of a router's work is here. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #subgraph: string;
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (failure: SubgraphFailure) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #isSettled = false;
  #status = 0;
  #freshness: Freshness | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    { endpoint, stop }: OutgoingCall,
    withinMs: number,
    resolve: (answer: SubgraphAnswer) => void,
    reject: (failure: SubgraphFailure) => void,
  ) {
    this.#subgraph = endpoint.name;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.#giveUp('The answer took too long'), withinMs);
    stop.onStop(() => this.#giveUp('Nobody waits for the answer any more'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It was given up while it waited for a connection: throwing leaves the connection to others, aborting would cut it.
    if (this.#isSettled) throw new Error('The call was given up');
    this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return; // not the answer yet
    this.#status = status;
    this.#freshness = freshnessOf(headers['cache-control']?.toString(), headers['age']?.toString());
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size <= maxAnswerBytes) return;
    this.#fail('SUBGRAPH_RESPONSE_INVALID', new Error(`The answer is larger than ${maxAnswerBytes} bytes`));
    controller.abort(new Error('The answer is too large'));
  }

  onResponseEnd(): void {
    if (this.#isSettled) return;
    let answer: SubgraphAnswer;
    try {
      const text = this.#text();
      answer = readAnswer(JSON.parse(text), this.#freshness, !text.includes('\\'));
    } catch (cause) {
      // A proxy or a starting server answers 5xx with a page of its own: that is an absence, not a broken subgraph.
      const code = this.#status >= 500 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_RESPONSE_INVALID';
      this.#fail(code, cause, absent.has(this.#status) ? 'queries' : 'never');
      return;
    }
    this.#settle();
    this.#resolve(answer);
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const code = 'code' in error ? String(error.code) : '';
    if (this.#status !== 0) this.#fail('SUBGRAPH_RESPONSE_INVALID', error);
    else if (beforeSending.has(code)) this.#fail('SUBGRAPH_UNAVAILABLE', error, 'always');
    else this.#fail('SUBGRAPH_UNAVAILABLE', error, brokenConnection.has(code) ? 'queries' : 'never');
  }

  #text(): string {
    const [only] = this.#chunks;
    return only && this.#chunks.length === 1 ? only.toString() : Buffer.concat(this.#chunks, this.#size).toString();
  }

  #giveUp(why: string): void {
    if (this.#isSettled) return;
    const cause = new Error(why);
    this.#fail('SUBGRAPH_UNAVAILABLE', cause);
    this.#controller?.abort(cause);
  }

  #fail(code: SubgraphFailure['code'], cause: unknown, repeatable: Repeatable = 'never'): void {
    if (this.#isSettled) return;
    this.#settle();
    this.#reject(new SubgraphFailure(code, this.#subgraph, { cause, repeatable }));
  }

  #settle(): void {
    this.#isSettled = true;
    this.#chunks = [];
    clearTimeout(this.#timer);
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;
