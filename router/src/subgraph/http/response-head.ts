import { HttpError } from './http-error.ts';

/** What is of use in the head of a response. */
export interface ResponseFields {
  /** In bytes. */
  contentLength: number | undefined;
  isChunked: boolean;
  /** Whether the server keeps the connection open, as far as it says. */
  isKept: boolean;
  /** For how long, when nothing is asked; in seconds. */
  keptSeconds: number | undefined;
  /** Absent when the body is as it is. */
  contentEncoding: string | undefined;
  contentType: string | undefined;
  cacheControl: string | undefined;
  age: string | undefined;
  vary: string | undefined;
}

const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d)(?=[ \r]|$)/;

/** Reads a head without the empty line at its end. Throws HttpError when it leaves open where the response ends. */
export function readHead(text: string): { readonly status: number; readonly fields: ResponseFields } {
  const [, minor, status] = statusLine.exec(text) ?? [];
  if (status === undefined) throw new HttpError('The response does not begin as one');
  const fields: ResponseFields = {
    contentLength: undefined,
    isChunked: false,
    isKept: minor === '1',
    keptSeconds: undefined,
    contentEncoding: undefined,
    contentType: undefined,
    cacheControl: undefined,
    age: undefined,
    vary: undefined,
  };
  for (let at = text.indexOf('\r\n'); at >= 0;) {
    const next = text.indexOf('\r\n', at + 2);
    const line = text.slice(at + 2, next < 0 ? undefined : next);
    readField(line, fields);
    at = next;
  }
  // Whoever says both may mean to make two of us disagree about where the response ends.
  if (fields.isChunked && fields.contentLength !== undefined) throw new HttpError('A response with two lengths');
  return { status: Number(status), fields };
}

function readField(line: string, fields: ResponseFields): void {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
  if (!/^[^\s]+$/.test(name)) throw new HttpError('A field of the head cannot be read');
  switch (name) {
    case 'content-length':
      fields.contentLength = readLength(line.slice(colon + 1).trim(), fields.contentLength);
      return;
    case 'transfer-encoding':
      if (
        line
          .slice(colon + 1)
          .trim()
          .toLowerCase() !== 'chunked' ||
        fields.isChunked
      ) {
        throw new HttpError('A transfer encoding that is not known');
      }
      fields.isChunked = true;
      return;
    case 'connection': {
      const options = line
        .slice(colon + 1)
        .toLowerCase()
        .split(',')
        .map((option) => option.trim());
      if (options.includes('close')) fields.isKept = false;
      else if (options.includes('keep-alive')) fields.isKept = true;
      return;
    }
    case 'keep-alive': {
      const seconds = /(?:^|[\s,;])timeout\s*=\s*"?(\d{1,9})/i.exec(line.slice(colon + 1))?.[1];
      if (seconds !== undefined) fields.keptSeconds = Number(seconds);
      return;
    }
    case 'content-encoding':
      fields.contentEncoding = joined(fields.contentEncoding, line.slice(colon + 1).trim());
      return;
    case 'content-type':
      fields.contentType = line.slice(colon + 1).trim();
      return;
    case 'cache-control':
      fields.cacheControl = joined(fields.cacheControl, line.slice(colon + 1).trim());
      return;
    case 'vary':
      fields.vary = joined(fields.vary, line.slice(colon + 1).trim());
      return;
    case 'age':
      fields.age = line.slice(colon + 1).trim();
      return;
  }
}

function readLength(text: string, before: number | undefined): number {
  const length = Number(text);
  if (!/^\d{1,15}$/.test(text) || (before !== undefined && before !== length)) {
    throw new HttpError('A length that is none');
  }
  return length;
}

function joined(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before}, ${value}`;
}
