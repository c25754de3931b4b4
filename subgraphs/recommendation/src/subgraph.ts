import { defineSubgraph } from '@agora/kit';
import { recommendationBehaviourRecorded, recommendationPersonErased, userErasedPerson } from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onProductArchived } from './events/on-product-archived.ts';
import { onProductPublished } from './events/on-product-published.ts';
import { onProductUpdated } from './events/on-product-updated.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const recommendation = defineSubgraph<Stores, Settings>({
  name: 'recommendation',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [recommendationBehaviourRecorded, recommendationPersonErased],
  events: [onOrderConfirmed, onProductPublished, onProductUpdated, onProductArchived, onUserErased],
  messages: [answerPersonalData],
  asks: [userErasedPerson],
  jobs: [],
  seed,
});
