import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const secret = 'a-secret-of-the-tests-with-32-characters';

it('needs no more than a secret', () => {
  const config = readConfig({ AGORA_ROUTER_SECRET: secret });

  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, isProduction: false, subgraphUrls: {} });
  expect(config.supergraphPath).toMatch(/schema\/supergraph\.graphql$/);
});

it('takes the URL of each subgraph from its variable', () => {
  const { subgraphUrls } = readConfig({ AGORA_ROUTER_SECRET: secret, ORDER_URL: 'http://order.shop:4004/graphql' });

  expect(subgraphUrls).toEqual({ order: new URL('http://order.shop:4004/graphql') });
});

it('names every problem at once', () => {
  const read = () => readConfig({ AGORA_ROUTER_SECRET: 'short', ROUTER_PORT: '70000', ORDER_URL: 'nonsense' });

  expect(read).toThrow(/ROUTER_PORT.*\nAGORA_ROUTER_SECRET.*\nORDER_URL/);
});

it('refuses an environment it does not know: a slip of the pen must not open what production closes', () => {
  const read = () => readConfig({ AGORA_ROUTER_SECRET: secret, NODE_ENV: 'prod' });

  expect(read).toThrow(/NODE_ENV/);
});

it('runs in production what its pages ask and nothing else, unless told', () => {
  const read = (variables: Record<string, string>) =>
    readConfig({ AGORA_ROUTER_SECRET: secret, ...variables }).safelistPath;
  const production = { NODE_ENV: 'production', ROUTER_PAGES: '/pages' };

  expect(read({ ROUTER_PAGES: '/pages' })).toBeUndefined();
  expect(read({ ROUTER_PAGES: '/pages', ROUTER_SAFELIST: 'pages' })).toBe('/pages/operations.json');
  expect(read(production)).toBe('/pages/operations.json');
  expect(read({ ...production, ROUTER_SAFELIST: '/own.json' })).toBe('/own.json');
  expect(read({ ...production, ROUTER_SAFELIST: 'off' })).toBeUndefined();
  expect(read({ NODE_ENV: 'production' })).toBeUndefined();
  expect(() => read({ ROUTER_SAFELIST: 'pages' })).toThrow(/ROUTER_PAGES/);
});
