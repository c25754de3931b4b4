import type { ServicePages } from '@agora/kit-ui';
import { RecommendedProducts } from './rails/recommended-products.tsx';
import { RelatedProducts } from './rails/related-products.tsx';
import { TrendingProducts } from './rails/trending-products.tsx';

export const recommendationPages = {
  pages: [],
  slots: { RecommendedProducts, RelatedProducts, TrendingProducts },
} satisfies ServicePages;
