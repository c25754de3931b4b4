import { pauseWhenLong } from '../../pause-when-long.ts';
import { whenLate } from '../../when-late.ts';
import { type Freshness, freshnessOf } from '../call/freshness.ts';
import type { HttpCall } from './connection.ts';
import { bodyText } from './body-text.ts';
import type { ResponseFields } from './response-head.ts';
import { unpackBody } from './unpack-body.ts';
import type { OutgoingCall } from '../call/outgoing-call.ts';
import { readAnswer } from './read-answer.ts';
import type { SubgraphAnswer } from '../call/subgraph-answer.ts';
import { type Repeatable, SubgraphFailure } from '../call/subgraph-failure.ts';

/** The largest answer that is read. */
export const maxAnswerBytes = 16 * 1024 * 1024;

/** To read so much takes a good part of the time that others may have to wait for their turn. */
const muchBytes = 256 * 1024;

/** These happen before a byte of the call has left. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** A connection that breaks before an answer begins: often one that the subgraph closed while it was idle. */
const brokenConnection = new Set(['ECONNRESET', 'EPIPE']);

/** Proxies answer these in the place of a subgraph that is not there. */
const absent = new Set([502, 503, 504]);

/** One call of a subgraph and what becomes of it: an answer or a failure, once. */
export class Exchange implements HttpCall {
  readonly head: string;
  readonly body: string;
  readonly isRepeatable: boolean;
  readonly #subgraph: string;
  readonly #client: string;
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (failure: SubgraphFailure) => void;
  readonly #timer: NodeJS.Timeout;
  #cut: (() => void) | undefined;
  #hasLeft: (() => boolean) | undefined;
  #isSettled = false;
  #status = 0;
  #freshness: Freshness | undefined;
  #encoding: string | undefined;
  #contentType: string | undefined;
  #length: number | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    head: string,
    { endpoint, client, kind, body, stop }: OutgoingCall,
    withinMs: number,
    resolve: (answer: SubgraphAnswer) => void,
    reject: (failure: SubgraphFailure) => void,
  ) {
    this.head = head;
    this.body = body;
    this.isRepeatable = kind === 'query';
    this.#subgraph = endpoint.name;
    this.#client = client;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = whenLate(withinMs, () => this.#giveUp('The answer took too long'));
    stop.onStop((why = 'Nobody waits for the answer any more') => this.#giveUp(why));
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  onStart(cut: () => void, hasLeft: () => boolean): void {
    this.#cut = cut;
    this.#hasLeft = hasLeft;
  }

  onHead(status: number, fields: ResponseFields): void {
    this.#status = status;
    this.#length = fields.contentLength;
    this.#freshness = freshnessOf(fields);
    this.#encoding = fields.contentEncoding;
    this.#contentType = fields.contentType;
  }

  onData(chunk: Buffer): void {
    if (this.#isSettled) return;
    // A whole body is read before the call returns.
    this.#chunks.push(chunk.length === this.#length ? chunk : Buffer.from(chunk));
    this.#size += chunk.length;
    if (this.#size <= maxAnswerBytes) return;
    this.#fail('SUBGRAPH_RESPONSE_INVALID', new Error(`The answer is larger than ${maxAnswerBytes} bytes`));
    this.#cut?.();
  }

  onEnd(): void {
    if (this.#isSettled) return;
    const body = this.#body();
    if (this.#encoding === undefined) {
      // What is lent came in one piece, and is shorter.
      const pause = body.length < muchBytes ? undefined : pauseWhenLong(this.#client);
      if (pause) void pause.then(() => this.#read(body));
      else this.#read(body);
      return;
    }
    // The body is lent for the time of this call.
    unpackBody(Buffer.from(body), this.#encoding, maxAnswerBytes).then(
      (unpacked) => this.#read(unpacked),
      (cause: unknown) => this.#fail('SUBGRAPH_RESPONSE_INVALID', cause),
    );
  }

  #read(body: Buffer): void {
    if (this.#isSettled) return;
    let answer: SubgraphAnswer;
    try {
      const text = bodyText(body, this.#contentType);
      answer = readAnswer(JSON.parse(text), this.#freshness, !text.includes('\\'), body.length);
    } catch (cause) {
      // A proxy or a starting server answers 5xx with a page of its own: that is an absence, not a broken subgraph.
      const code = this.#status >= 500 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_RESPONSE_INVALID';
      this.#fail(code, cause, absent.has(this.#status) ? 'queries' : 'never');
      return;
    }
    if (this.#status === 503 && isOverloaded(answer)) {
      this.#fail('OVERLOADED', new Error('It has too much to do'), 'queries');
      return;
    }
    this.#settle();
    this.#resolve(answer);
  }

  onError(error: Error): void {
    const code = 'code' in error ? String(error.code) : '';
    if (this.#status !== 0) this.#fail('SUBGRAPH_RESPONSE_INVALID', error);
    else if (beforeSending.has(code)) this.#fail('SUBGRAPH_UNAVAILABLE', error, 'always');
    else this.#fail('SUBGRAPH_UNAVAILABLE', error, brokenConnection.has(code) ? 'queries' : 'never');
  }

  #body(): Buffer {
    const [only] = this.#chunks;
    return only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#size);
  }

  #giveUp(why: string): void {
    if (this.#isSettled) return;
    // All connections were busy until now.
    if (!this.#cut) this.#fail('OVERLOADED', new Error(why));
    else this.#fail('SUBGRAPH_UNAVAILABLE', new Error(why), 'never', true);
    this.#cut?.();
  }

  #fail(code: SubgraphFailure['code'], cause: unknown, repeatable: Repeatable = 'never', isSilence = false): void {
    if (this.#isSettled) return;
    this.#settle();
    const unknown = isSilence ? 'OPERATION_TIMEOUT' : 'OUTCOME_UNKNOWN';
    const told = code !== 'OVERLOADED' && this.#mayHaveHadItsEffect(repeatable) ? unknown : code;
    const isAnswered = code === 'SUBGRAPH_RESPONSE_INVALID';
    this.#reject(new SubgraphFailure(told, this.#subgraph, { cause, repeatable, isSilence, isAnswered }));
  }

  /** A mutation that left, and of which nobody has said that it was not run. */
  #mayHaveHadItsEffect(repeatable: Repeatable): boolean {
    const isRefused = (this.#status >= 300 && this.#status < 500) || this.#status === 503;
    return !this.isRepeatable && repeatable !== 'always' && !isRefused && this.#hasLeft?.() === true;
  }

  #settle(): void {
    this.#isSettled = true;
    this.#chunks = [];
    clearTimeout(this.#timer);
  }
}

/** Services say so before they begin anything. */
function isOverloaded({ data, errors }: SubgraphAnswer): boolean {
  return !data && errors?.length === 1 && errors[0]?.extensions?.['code'] === 'SERVICE_OVERLOADED';
}
