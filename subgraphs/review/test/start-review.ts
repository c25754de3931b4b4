import { startTestSubgraph } from '@agora/kit/testing';
import { type Review, untouched } from '../src/domain/review.ts';
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

/** A published review of the chair by Ada that nobody has had to do with, but for what is said. */
export const aReview = (given: Partial<Review> & Pick<Review, 'id'>): Review => ({
  ...untouched,
  productId: chair,
  authorId: ada.id,
  rating: 5,
  title: 'Sits well',
  body: 'Good.',
  status: 'PUBLISHED',
  isVerifiedPurchase: false,
  postedAt: new Date(Date.UTC(2026, 0, 1)),
  version: 1,
  ...given,
});

/** Somebody known who has bought it. */
export const trusted = {
  isVerifiedPurchase: true,
  isKnownAuthor: true,
  otherReviews: 0,
  byAuthorLately: 0,
  ofProductLately: 0,
};
