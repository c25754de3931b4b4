import { startTestSubgraph } from '@agora/kit/testing';
import { review } from '../src/subgraph.ts';

export const startReview = () => startTestSubgraph(review, {});

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const moderator = {
  id: '018f0000-0000-7000-8000-0000000000ff',
  roles: ['SUPPORT'],
  scopes: ['review:moderate'],
};
export const chair = '018f0000-0000-7000-8000-0000000c4a14';
