import { isIPv4, isIPv6 } from 'node:net';

/** Whether a request may be answered that was sent to this `Host`. */
export type AllowsHost = (host: string | undefined) => boolean;

/**
 * Against DNS rebinding: a page of somebody else's domain whose name leads to this machine is, to its browser, a page of
 * ours, but for the name that it asks by. Loopback and addresses can be nobody else's; other names have to be listed, `*`
 * is any.
 */
export function createAllowsHost(names: readonly string[]): AllowsHost {
  const listed = new Set(names.map((name) => name.toLowerCase()));
  if (listed.has('*')) return () => true;
  return (host) => {
    // Every browser sends one.
    if (host === undefined) return true;
    const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
    if (name === 'localhost' || name.endsWith('.localhost') || listed.has(name)) return true;
    return isIPv4(name) || (name.startsWith('[') && name.endsWith(']') && isIPv6(name.slice(1, -1)));
  };
}
