import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from '../src/config.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  [{}, 'http://localhost:4000'],
  [{ PRODUCT_STOREFRONT_URL: '' }, 'http://localhost:4000'],
  [{ PRODUCT_STOREFRONT_URL: 'http://localhost:4400/' }, 'http://localhost:4400'],
  [{ NODE_ENV: 'production' }, ''],
  [{ NODE_ENV: 'production', PRODUCT_STOREFRONT_URL: 'https://shop.example' }, 'https://shop.example'],
])('links to downloads are those of the shop, which the router serves: %j', (given, address) => {
  const key = 'k'.repeat(43);
  const needed = {
    NODE_ENV: 'development',
    PRODUCT_PORT: '4002',
    DATABASE_URL: 'postgres://localhost/product',
    PRODUCT_DATABASE_URL: 'postgres://localhost/product',
    AGORA_ROUTER_PUBLIC_KEYS: key,
    AGORA_TRANSPORT_SECRET: key,
    AGORA_TRANSPORT_PUBLIC_KEYS: `product=${key}`,
    USER_JWKS_URL: 'http://localhost:4001/jwks',
    PRODUCT_STOREFRONT_URL: undefined,
    PRODUCT_MEDIA_URL: undefined,
    ...given,
  };
  for (const [name, value] of Object.entries(needed)) vi.stubEnv(name, value);

  expect(readConfig().settings.downloadUrl).toBe(address);
});
