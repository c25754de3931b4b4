import { startTestSubgraph, type TestDatabase } from '@agora/kit/testing';
import { order } from '../src/subgraph.ts';

export const stepTimeoutMs = 900_000;

/** A running order service, on a database of its own unless one is given. */
export const startOrder = (options: { readonly database?: TestDatabase } = {}) =>
  startTestSubgraph(order, { stepTimeoutMs }, options);

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const support = {
  id: '018f0000-0000-7000-8000-0000000000ff',
  roles: ['SUPPORT'],
  scopes: ['order:read:any', 'order:manage'],
};
