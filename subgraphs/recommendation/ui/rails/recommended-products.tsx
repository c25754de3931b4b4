import { type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { RecommendedProductsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Rail } from './rail.tsx';

/** What this customer may like. */
export function RecommendedProducts({ data }: SlotProps<'RecommendedProducts'>): ReactNode {
  const { recommendations } = unmaskDeferred<RecommendedProductsFragment>(data);
  return <Rail title="Picked for you" entries={recommendations ?? []} />;
}
