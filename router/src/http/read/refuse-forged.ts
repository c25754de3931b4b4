import type { IncomingHttpHeaders } from 'node:http';
import { routerError } from '../../errors/router-error.ts';
import type { AllowsOrigin } from '../origin/allows-origin.ts';

/** Headers that a foreign page cannot make a browser send without asking us first, by a preflight. */
const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Refuses a GET that a foreign page may have caused; throws `CSRF_PREVENTED`. It could change nothing and its answer
 * would not be readable, but how long it took would be, and the shop would have worked for it.
 *
 * A GET passes when any of these holds:
 * - it has a header or a content type that a browser sends to another origin only after a preflight;
 * - the browser says that our own page or the user caused it (`sec-fetch-site`);
 * - it comes from a page of an origin that may ask us;
 * - it comes from our own page, or from no browser: where a browser does not send `sec-fetch-site`, because it is old or the
 *   connection is not trusted, it still names the page by `origin` or `referer`, or at least calls itself Mozilla, which no
 *   page can change without a preflight.
 *
 * A POST needs no such rule: its only content type is JSON, which always takes a preflight.
 */
export function refuseForged(headers: IncomingHttpHeaders, allows: AllowsOrigin): void {
  if (isFromUs(headers, allows)) return;
  if (preflighted.some((name) => headers[name] !== undefined && headers[name] !== '')) return;
  if (headers['content-type']?.startsWith('application/json')) return;
  throw routerError(
    'CSRF_PREVENTED',
    'A page of another site may have sent this. Add the header apollo-require-preflight, or send it by POST.',
  );
}

function isFromUs(headers: IncomingHttpHeaders, allows: AllowsOrigin): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return true;
  const page = headers.origin ?? headers.referer;
  if (page === undefined) return site === undefined && !headers['user-agent']?.startsWith('Mozilla/');
  const { origin, host } = URL.canParse(page) ? new URL(page) : { origin: page, host: undefined };
  return allows(origin) || (site === undefined && host === headers.host);
}
