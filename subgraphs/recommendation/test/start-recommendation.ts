import { startTestSubgraph } from '@agora/kit/testing';
import { recommendation } from '../src/subgraph.ts';

export const startRecommendation = () => startTestSubgraph(recommendation, {});

export type RecommendationShop = Awaited<ReturnType<typeof startRecommendation>>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };

export const furniture = '018f0000-0000-7000-8000-0000000000f0';
export const paper = '018f0000-0000-7000-8000-0000000000f1';

export const chair = '018f0000-0000-7000-8000-0000000c4a14';
export const table = '018f0000-0000-7000-8000-0000000c4a15';
export const lamp = '018f0000-0000-7000-8000-0000000c4a16';
export const pencil = '018f0000-0000-7000-8000-0000000c4a17';
