import { defineSubgraph } from '@agora/kit';
import { recommendationBehaviourRecorded, recommendationPersonErased, userErasedPerson } from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onCartUpdated } from './events/on-cart-updated.ts';
import { onConsentChanged } from './events/on-consent-changed.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderLinesCancelled } from './events/on-order-lines-cancelled.ts';
import { onProductArchived } from './events/on-product-archived.ts';
import { onProductPublished } from './events/on-product-published.ts';
import { onProductUpdated } from './events/on-product-updated.ts';
import { onReviewPublished } from './events/on-review-published.ts';
import { onReviewRejected } from './events/on-review-rejected.ts';
import { onStockChanged } from './events/on-stock-changed.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { forgetSilentGuests } from './jobs/forget-silent-guests.ts';
import { learnAnew } from './jobs/learn-anew.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';
import { seed } from './seed.ts';

export const recommendation = defineSubgraph<Stores, Settings>({
  name: 'recommendation',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [recommendationBehaviourRecorded, recommendationPersonErased],
  events: [
    onOrderConfirmed,
    onOrderCancelled,
    onOrderLinesCancelled,
    onCartUpdated,
    onReviewPublished,
    onReviewRejected,
    onProductPublished,
    onProductUpdated,
    onProductArchived,
    onStockChanged,
    onConsentChanged,
    onUserErased,
  ],
  messages: [answerPersonalData],
  asks: [userErasedPerson],
  jobs: [learnAnew, forgetSilentGuests],
  seed,
});
