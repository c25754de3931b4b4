import type { TransportKind } from '@agora/schema';

/** What an address may begin with; the last of each kind means TLS. */
export const addressSchemes = {
  nats: ['nats', 'tls', 'nats+tls'],
  redis: ['redis', 'rediss'],
  kafka: ['kafka', 'kafka+ssl'],
  tcp: ['tcp', 'tcp+tls'],
} as const satisfies Record<TransportKind, readonly string[]>;

/** Whether that transport can be reached by this address: of NATS and Kafka it may be several, with commas between. */
export function isAddress(kind: TransportKind, text: string): boolean {
  const addresses = kind === 'nats' || kind === 'kafka' ? text.split(',').map((address) => address.trim()) : [text];
  return addresses.every((address) => {
    const isBare = kind === 'kafka' && !address.includes('://');
    return (
      isBare || (URL.canParse(address) && addressSchemes[kind].some((scheme) => address.startsWith(`${scheme}://`)))
    );
  });
}
