import { HttpError } from './http-error.ts';
import { type ResponseFields, readHead } from './response-head.ts';

/** What is done with a response as it comes. */
export interface ResponseSink {
  onHead(status: number, fields: ResponseFields): void;
  /** The chunk is lent for the time of the call. */
  onData(chunk: Buffer): void;
  /** The response is complete. */
  onEnd(): void;
}

const maxHeadBytes = 64 * 1024;
/** Extensions of a chunk and trailers are read over, but not without end. */
const maxLineBytes = 8 * 1024;

type State = 'head' | 'length' | 'close' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer' | 'done';

/**
 * Reads one response, in whatever pieces it arrives. Nearly always that is a head with a content-length and its body in
 * the same piece, so that is the short way.
 */
export class ResponseReader {
  readonly #sink: ResponseSink;
  #state: State = 'head';
  /** The beginning of a head or a line whose end has not come. */
  #begun: Buffer | undefined;
  /** How much of the body, or of its chunk, is still to come. */
  #left = 0;
  #fields: ResponseFields | undefined;
  #isSpent = false;

  constructor(sink: ResponseSink) {
    this.#sink = sink;
  }

  get isDone(): boolean {
    return this.#state === 'done';
  }

  /** Whether the connection may carry another call. */
  get isReusable(): boolean {
    return this.#state === 'done' && !this.#isSpent && this.#fields?.isKept === true;
  }

  /** For how long the server said that it keeps an idle connection, in seconds. */
  get keptSeconds(): number | undefined {
    return this.#fields?.keptSeconds;
  }

  /** Keeps nothing of the piece itself; throws HttpError. */
  push(piece: Buffer): void {
    let rest: Buffer | undefined = piece;
    while (rest && rest.length > 0) {
      switch (this.#state) {
        case 'head':
          rest = this.#readHead(rest);
          break;
        case 'length':
        case 'chunk':
          rest = this.#readBody(rest);
          break;
        case 'close':
          this.#sink.onData(rest);
          return;
        case 'chunk-size':
        case 'chunk-end':
        case 'trailer':
          rest = this.#readLine(rest);
          break;
        case 'done':
          this.#isSpent = true;
          return;
      }
    }
  }

  /** The server has closed the connection; throws HttpError when that was too early. */
  end(): void {
    if (this.#state === 'close') this.#finish();
    else if (this.#state !== 'done') throw new HttpError('The connection was closed within a response');
  }

  #readHead(piece: Buffer): Buffer | undefined {
    const all = this.#joined(piece);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) {
      this.#wait(all, maxHeadBytes);
      return undefined;
    }
    const { status, fields } = readHead(all.toString('latin1', 0, end));
    const rest = all.subarray(end + 4);
    if (status < 200) return rest; // not the response yet
    this.#fields = fields;
    this.#sink.onHead(status, fields);
    if (status === 204 || status === 304) this.#finish();
    else if (fields.isChunked) this.#state = 'chunk-size';
    else if (fields.contentLength === undefined) this.#state = 'close';
    else {
      this.#left = fields.contentLength;
      this.#state = 'length';
      if (this.#left === 0) this.#finish();
    }
    return rest;
  }

  #readBody(piece: Buffer): Buffer {
    const taken = piece.length > this.#left ? piece.subarray(0, this.#left) : piece;
    this.#left -= taken.length;
    this.#sink.onData(taken);
    if (this.#left === 0) {
      if (this.#state === 'chunk') this.#state = 'chunk-end';
      else this.#finish();
    }
    return piece.subarray(taken.length);
  }

  #readLine(piece: Buffer): Buffer | undefined {
    const all = this.#joined(piece);
    const end = all.indexOf('\r\n');
    if (end < 0) {
      this.#wait(all, maxLineBytes);
      return undefined;
    }
    const line = all.toString('latin1', 0, end);
    if (this.#state === 'trailer') {
      if (line === '') this.#finish();
    } else if (this.#state === 'chunk-end') {
      if (line !== '') throw new HttpError('A chunk is longer than it says');
      this.#state = 'chunk-size';
    } else {
      const size = /^([0-9a-f]{1,8})[ \t]*(?:;|$)/i.exec(line)?.[1];
      if (size === undefined) throw new HttpError('A chunk does not say its size');
      this.#left = Number.parseInt(size, 16);
      this.#state = this.#left === 0 ? 'trailer' : 'chunk';
    }
    return all.subarray(end + 2);
  }

  #joined(piece: Buffer): Buffer {
    const all = this.#begun ? Buffer.concat([this.#begun, piece]) : piece;
    this.#begun = undefined;
    return all;
  }

  #wait(begun: Buffer, mostBytes: number): void {
    if (begun.length > mostBytes) throw new HttpError(`More than ${mostBytes} bytes of head`);
    this.#begun = Buffer.from(begun);
  }

  #finish(): void {
    this.#isSpent ||= this.#state === 'close';
    this.#state = 'done';
    this.#sink.onEnd();
  }
}
