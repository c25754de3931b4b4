import { isIP } from 'node:net';
import type { ConnectionOptions, TlsOptions } from 'nats';

/** `nats://user:password@host:port`, or several with commas between; `tls:` or `nats+tls:` for TLS. */
export function natsAddress(url: string): Pick<ConnectionOptions, 'servers' | 'user' | 'pass' | 'tls'> {
  const urls = url.split(',').map((one) => new URL(one.trim()));
  const named = urls.find(({ username }) => username !== '');
  return {
    servers: urls.map(({ host }) => host),
    ...(named && { user: decodeURIComponent(named.username), pass: decodeURIComponent(named.password) }),
    ...(urls.some(({ protocol }) => protocol === 'tls:' || protocol === 'nats+tls:') && { tls: tlsOf(urls) }),
  };
}

/** The client library compares a certificate with names only; with an IP address Node does, once it is told of it. */
function tlsOf(urls: readonly URL[]): TlsOptions & { host?: string } {
  const [only, ...others] = urls.map(({ hostname }) => hostname);
  return only !== undefined && others.length === 0 && isIP(only) ? { host: only } : {};
}
