/** Of an IPv4 address the first three bytes, of an IPv6 address the first three groups; null for what is neither. */
export function roughNetwork(address: string): string | null {
  const ipv4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1];
  if (ipv4 !== undefined) return `${ipv4}.0/24`;
  const ipv6 = /^((?:[\da-f]+:){3})[\da-f]+::\/64$/.exec(address)?.[1];
  return ipv6 === undefined ? null : `${ipv6}:/48`;
}
