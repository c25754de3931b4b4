import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Where a request comes from, as far as that can be counted. Of an IPv6 address the first half: a network is given to
 * one customer, who can take any address in it. `proxies` is how many proxies stand before the router and add to
 * `x-forwarded-for`; what a client writes there itself comes before their entries and is not looked at.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = proxies === 0 ? [] : String(headers['x-forwarded-for'] ?? '').split(',');
  const told = forwarded.at(-proxies)?.trim() ?? '';
  const address = told === '' ? (socket.remoteAddress ?? '') : told;
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (ipv4 !== undefined || !isIPv6(address)) return ipv4 ?? address;
  return `${firstHalf(address).join(':')}::/64`;
}

/** The first four of an address's eight groups, written out. */
function firstHalf(address: string): readonly string[] {
  const [head = '', tail] = address.replace(/%.*/, '').split('::');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4);
}

function groups(part: string): readonly string[] {
  return part === '' ? [] : part.split(':').map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
