import type { Readable } from 'node:stream';

/** What a route answers. */
export type RouteAnswer<Stores> = WholeAnswer | StreamedAnswer<Stores>;

interface AnswerHead {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface WholeAnswer extends AnswerHead {
  /** What is read from elsewhere is passed on at the client's pace, and is let go when it is not wanted. */
  readonly body?: string | Uint8Array | Readable;
}

interface StreamedAnswer<Stores> extends AnswerHead {
  /**
   * Makes the answer while it is sent, at the client's pace, over stores that see the database as it is at its beginning.
   * An error before the first chunk is told, one behind it breaks the answer off.
   */
  readonly stream: (stores: Stores, signal: AbortSignal) => AsyncIterable<string | Uint8Array>;
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WholeAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}
