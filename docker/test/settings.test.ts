import { addressSchemes } from '@agora/kit/access';
import { afterEach, expect, it, vi } from 'vitest';
import { readSettings } from '../local/start/settings.ts';

afterEach(() => void vi.unstubAllEnvs());

const variables = { nats: 'NATS_URL', redis: 'REDIS_URL', kafka: 'KAFKA_URL', tcp: 'ORDER_TCP_URL' } as const;

it.each(['nats', 'redis', 'kafka', 'tcp'] as const)('takes every address of %s that a service takes', (kind) => {
  for (const scheme of addressSchemes[kind]) {
    const url = `${scheme}://shop.example:4444`;
    vi.stubEnv(variables[kind], url);

    const { given, services } = readSettings([]);

    expect([given.nats, given.redis, given.kafka, ...services.map(({ tcpUrl }) => tcpUrl)]).toContain(url);
  }
});

it('takes several servers of NATS and of Kafka, the latter without a scheme, too', () => {
  vi.stubEnv('NATS_URL', 'nats+tls://a.example:4222,nats+tls://b.example:4222');
  vi.stubEnv('KAFKA_URL', 'a.example:9092, kafka+ssl://b.example:9092');
  vi.stubEnv('REDIS_URL', '');

  expect(Object.keys(readSettings([]).given).toSorted()).toEqual(['kafka', 'nats']);
});

it.each(Object.values(variables))('refuses in %s what no service takes', (variable) => {
  vi.stubEnv(variable, 'pigeon://shop.example:4444');

  expect(() => readSettings([])).toThrow(`${variable} does not start with `);
});

it('wants the secret of the signing keys in production, where it starts services', () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('USER_KEY_SECRET', '');

  expect(() => readSettings([])).toThrow('USER_KEY_SECRET must be set in production');
  expect(readSettings(['--only=infrastructure'])).toMatchObject({ isProduction: true });
  vi.stubEnv('USER_KEY_SECRET', 'x'.repeat(32));
  expect(readSettings([])).toMatchObject({ isProduction: true });
});

it('knows the files of a certificate from wherever a service runs', () => {
  vi.stubEnv('AGORA_TRANSPORT_KEY_FILE', 'keys/order.pem');

  const { certificate } = readSettings([]);

  expect(certificate).toEqual({ AGORA_TRANSPORT_KEY_FILE: `${process.cwd()}/keys/order.pem` });
});
