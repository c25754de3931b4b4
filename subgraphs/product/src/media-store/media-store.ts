import type { Readable } from 'node:stream';

/** An object as it is read. */
interface StoredMedia {
  readonly contentType: string;
  readonly size: number;
  /** Whoever opened it reads it to its end or destroys it; it is destroyed when their signal is aborted. */
  readonly body: Readable;
}

export interface ListedMedia {
  readonly key: string;
  readonly changedAt: Date;
}

/**
 * Where the bytes of media lie. An object is whole or not there, and is never changed under its key. Keys are of lower-case
 * letters, digits and hyphens, with one slash, and end in what says their type: `ab/abcd-320.webp`.
 */
export interface MediaStore {
  /** Lasting once it resolves. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string, signal: AbortSignal): Promise<StoredMedia | undefined>;
  has(key: string): Promise<boolean>;
  /** Of what is not there, too. */
  delete(key: string): Promise<void>;
  /** All there is, in pages and in no order. */
  list(): AsyncIterable<readonly ListedMedia[]>;
}

const keyForm = /^[a-z\d]+\/[a-z\d-]+\.(webp|svg)$/;

export const isMediaKey = (key: string): boolean => keyForm.test(key);

/** The type of an object, as its key says. Throws TypeError for what is no key. */
export function contentTypeOf(key: string): string {
  const ending = keyForm.exec(key)?.[1];
  if (ending === undefined) throw new TypeError(`${key} is no key of a media store`);
  return ending === 'svg' ? 'image/svg+xml' : 'image/webp';
}
