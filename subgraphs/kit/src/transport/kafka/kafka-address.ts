import type { KafkaConfig, SASLOptions } from 'kafkajs';

/**
 * `kafka://user:password@host:port`, or several with commas between; `kafka+ssl:` for TLS. Users prove themselves by
 * SCRAM-SHA-256, or as `?mechanism=` says: `plain`, `scram-sha-256`, `scram-sha-512`.
 */
export function kafkaAddress(url: string): Pick<KafkaConfig, 'sasl' | 'ssl'> & { readonly brokers: string[] } {
  const urls = url.split(',').map((one) => new URL(one.includes('://') ? one.trim() : `kafka://${one.trim()}`));
  const named = urls.find(({ username }) => username !== '');
  return {
    brokers: urls.map(({ host }) => host),
    ...(named && { sasl: saslOf(named) }),
    ...(urls.some(({ protocol }) => protocol === 'kafka+ssl:') && { ssl: true }),
  };
}

function saslOf({ username, password, searchParams }: URL): SASLOptions {
  const user = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  const mechanism = searchParams.get('mechanism') ?? 'scram-sha-256';
  if (mechanism === 'plain' || mechanism === 'scram-sha-256' || mechanism === 'scram-sha-512') {
    return { mechanism, ...user };
  }
  throw new TypeError(`KAFKA_URL names an unknown mechanism: ${mechanism}`);
}
