import { publicKeyOf } from '@agora/kit/access';
import { expect, it } from 'vitest';
import { systemEnvironment } from '../local/start/service-environment.ts';
import { readSettings } from '../local/start/settings.ts';

it('tells nobody but the router what it signs with, and everybody its public key', () => {
  const router = 'what the router signs with';
  const secrets = { router, postgres: '', brokerSetup: '', brokers: {}, transports: {}, databases: {} };
  const settings = readSettings([]);

  const system = systemEnvironment(settings, secrets, {}, () => 'tcp');

  const told = settings.services.map(({ name }) => ({
    ...system.shared,
    ...system.identityOf(name),
    ...system.databaseOf(name),
  }));
  expect(system.identityOf('router')).toMatchObject({ AGORA_ROUTER_SECRET: router });
  for (const environment of told) {
    expect(environment).toMatchObject({ AGORA_ROUTER_PUBLIC_KEYS: publicKeyOf(router) });
    expect(Object.values(environment)).not.toContain(router);
  }
});
