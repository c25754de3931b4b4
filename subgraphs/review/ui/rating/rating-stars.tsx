import { type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { RatingStarsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Stars } from './stars.tsx';

/** What people think of a product, in one line; nothing where nobody has said anything. */
export function RatingStars({ data }: SlotProps<'RatingStars'>): ReactNode {
  const { rating } = unmaskDeferred<RatingStarsFragment>(data);
  if (!rating?.average) return null;
  return (
    <p className="rating">
      <Stars value={Number(rating.average)} />
      <span className="number">({rating.count})</span>
    </p>
  );
}
