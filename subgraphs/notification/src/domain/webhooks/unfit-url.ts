import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Whether no message may be sent to a URL. Names are looked up when one is sent: what they stand for may change. */
export function unfitUrl(url: string, isGuarded: boolean): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname, username, password, hash } = new URL(url);
  if (username !== '' || password !== '' || hash !== '') return true;
  if (!isGuarded) return protocol !== 'https:' && protocol !== 'http:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host));
}
