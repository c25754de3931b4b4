import { Away, type SlotProps, Skeleton, unmaskDeferred } from '@agora/kit-ui';
import type { TrendingProductsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Rail } from './rail.tsx';

/** What sells best these days. */
export function TrendingProducts({ data }: SlotProps<'TrendingProducts'>): ReactNode {
  const { trendingProducts } = unmaskDeferred<TrendingProductsFragment>(data);
  if (trendingProducts === undefined) return <Skeleton height={20} />;
  if (trendingProducts === null) return <Away what="What is popular" />;
  return <Rail title="Popular this month" entries={trendingProducts} />;
}
