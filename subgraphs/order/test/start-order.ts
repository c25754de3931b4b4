import { startTestSubgraph } from '@agora/kit/testing';
import { order } from '../src/subgraph.ts';

export const stepTimeoutMs = 900_000;

export const startOrder = () => startTestSubgraph(order, { stepTimeoutMs });

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const support = {
  id: '018f0000-0000-7000-8000-0000000000ff',
  roles: ['SUPPORT'],
  scopes: ['order:read:any', 'order:manage'],
};
