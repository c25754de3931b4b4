import type { IncomingMessage } from 'node:http';
import type { AllowsOrigin } from './allows-origin.ts';

/**
 * Whether the page that a browser shows may have caused the request: no browser, our own page or one that is allowed.
 * For WebSockets, for which browsers ask nobody first.
 */
export function mayConnect({ headers }: IncomingMessage, allows: AllowsOrigin): boolean {
  const { origin, host } = headers;
  return origin === undefined || allows(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
