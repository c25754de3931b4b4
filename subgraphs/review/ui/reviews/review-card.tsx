import { Badge, formatDay, type FragmentRef, unmask } from '@agora/kit-ui';
import type { ReviewCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Stars } from '../rating/stars.tsx';

/** What one customer says. */
export function ReviewCard({ review }: { readonly review: FragmentRef<ReviewCardFragment> }): ReactNode {
  const { rating, title, body, postedAt, author, isVerifiedPurchase } = unmask<ReviewCardFragment>(review);
  return (
    <article className="card stack review">
      <div className="row" data-apart="">
        <Stars value={rating} />
        <span className="small quiet">{formatDay(postedAt)}</span>
      </div>
      <h3>{title}</h3>
      <p>{body}</p>
      <p className="row small quiet">
        {author?.displayName ?? 'A customer'}
        {isVerifiedPurchase ? <Badge tone="positive">Bought it here</Badge> : null}
      </p>
    </article>
  );
}
