import { publicKeyOf } from '@agora/kit/access';
import { expect, it, vi } from 'vitest';
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

it('has the product service alone keep pictures in the folder of data, unless another store is named', () => {
  const secrets = { router: '', postgres: '', brokerSetup: '', brokers: {}, transports: {}, databases: {} };
  const settings = { ...readSettings([]), directory: '/srv/my shop' };
  const system = systemEnvironment(settings, secrets, {}, () => 'tcp');
  const told = () => new Map(settings.services.map(({ name }) => [name, Object.values(system.mediaOf(name))]));

  const unsaid = told();
  vi.stubEnv('PRODUCT_MEDIA_STORE', 's3://pictures');
  const said = told();
  vi.unstubAllEnvs();

  for (const [name, stores] of unsaid) {
    expect(stores).toEqual(name === 'product' ? ['file:///srv/my%20shop/data/media'] : []);
  }
  expect(said.get('product')).toEqual(['s3://pictures']);
});
