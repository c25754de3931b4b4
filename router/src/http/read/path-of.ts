import type { IncomingMessage } from 'node:http';

/** The path a request asks for, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const mark = url.indexOf('?');
  const target = mark === -1 ? url : url.slice(0, mark);
  // A client may give the whole URL (RFC 9112, 3.2.2), though only proxies are asked so.
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/]*/i, '');
}
