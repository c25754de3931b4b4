import { defineSubgraph } from '@agora/kit';
import {
  reviewAppealDecided,
  reviewAppealed,
  reviewDeleted,
  reviewEdited,
  reviewHeld,
  reviewPosted,
  reviewPublished,
  reviewQuestionAnswered,
  reviewQuestionAsked,
  reviewRatingChanged,
  reviewRejected,
  reviewReplied,
  reviewReported,
  reviewRequested,
  reviewPersonErased,
  userErasedPerson,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onOrderDelivered } from './events/on-order-delivered.ts';
import { onProductPublished } from './events/on-product-published.ts';
import { onProductUpdated } from './events/on-product-updated.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { requestReview } from './jobs/request-review.ts';
import { exportReviews } from './routes/export-reviews.ts';
import { importReviews } from './routes/import-reviews.ts';
import { servePhoto } from './routes/serve-photo.ts';
import { uploadPhoto } from './routes/upload-photo.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const review = defineSubgraph<Stores, Settings>({
  name: 'review',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [
    reviewAppealDecided,
    reviewAppealed,
    reviewDeleted,
    reviewEdited,
    reviewHeld,
    reviewPosted,
    reviewPublished,
    reviewQuestionAnswered,
    reviewQuestionAsked,
    reviewRatingChanged,
    reviewRejected,
    reviewReplied,
    reviewReported,
    reviewRequested,
    reviewPersonErased,
  ],
  events: [onOrderDelivered, onProductPublished, onProductUpdated, onUserErased],
  messages: [answerPersonalData],
  asks: [userErasedPerson],
  jobs: [requestReview],
  routes: [exportReviews, importReviews, servePhoto, uploadPhoto],
  seed,
});
