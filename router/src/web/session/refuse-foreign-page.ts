import type { IncomingHttpHeaders } from 'node:http';
import { routerError } from '../../errors/router-error.ts';

/**
 * A session is asked for by the router's own pages alone, or by no browser at all; throws `CSRF_PREVENTED`. Cookies go with what a page
 * of another port or name of the same site asks, too, so which origins may ask the graph does not count here.
 */
export function refuseForeignPage(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  const isOwn = site === undefined ? isFromHost(headers) : site === 'same-origin';
  if (!isOwn || !isJson) throw routerError('CSRF_PREVENTED', 'A page of another site may have sent this.');
}

function isFromHost({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
