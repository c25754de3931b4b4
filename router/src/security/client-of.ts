import type { IncomingMessage } from 'node:http';
import type { Client } from '@agora/kit/edge';

/** Programs name themselves in some 200 characters. */
const maxUserAgent = 400;
/** What proxies write that do not know: `XX`, and `T1` for Tor. */
const country = /^(?!xx)[a-z]{2}$/i;

/** Where a request comes from, for subgraphs. */
export function clientOf({ headers }: IncomingMessage, address: string, countryHeader: string | undefined): Client {
  const userAgent = headers['user-agent']?.replaceAll(/\p{C}/gu, '').slice(0, maxUserAgent);
  const told = countryHeader === undefined ? '' : String(headers[countryHeader] ?? '');
  return { address, ...(userAgent && { userAgent }), ...(country.test(told) && { country: told.toUpperCase() }) };
}
