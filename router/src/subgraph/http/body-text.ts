import { isUtf8 } from 'node:buffer';
import { HttpError } from './http-error.ts';

const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i;
const utf8 = /^utf-?8$/i;

/**
 * The text of a JSON body: UTF-8 (RFC 8259), unless its media type says otherwise, with or without a byte order mark.
 * Throws when the bytes are no such text.
 */
export function bodyText(bytes: Buffer, contentType: string | undefined): string {
  const named = contentType === undefined ? undefined : charset.exec(contentType)?.[1];
  if (named !== undefined && !utf8.test(named)) return new TextDecoder(named, { fatal: true }).decode(bytes);
  const text = bytes.toString();
  // What cannot be read became this letter; the subgraph may have sent it itself.
  if (text.includes('\uFFFD') && !isUtf8(bytes)) throw new HttpError('A body that is not UTF-8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
