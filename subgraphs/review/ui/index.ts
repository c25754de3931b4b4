import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { RatingStars } from './rating/rating-stars.tsx';

const ProductReviews = lazy(async () => ({ default: (await import('./reviews/product-reviews.tsx')).ProductReviews }));

export const reviewPages = {
  pages: [],
  consoles: [
    {
      path: 'reviews',
      title: 'Reviews',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./console/reviews-console.tsx')),
    },
    {
      path: 'product-reviews',
      title: 'Replies to reviews',
      roles: ['VENDOR'],
      page: lazyPage(() => import('./vendor/vendor-reviews-console.tsx')),
    },
  ],
  slots: { ProductReviews, RatingStars },
} satisfies ServicePages;
