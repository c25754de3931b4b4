import { Away, type SlotProps, Skeleton, unmaskDeferred } from '@agora/kit-ui';
import type { ProductReviewsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ProductQuestions } from '../questions/product-questions.tsx';
import { aspectNames } from '../rating/aspect-names.ts';
import { OwnReview } from './own/own-review.tsx';
import { ReviewList } from './review-list.tsx';
import './product-reviews.css';

type Reviews = NonNullable<ProductReviewsFragment['reviews']>;
type Rating = NonNullable<ProductReviewsFragment['rating']>;

/** What people say and ask of a product. It comes after the rest of the page. */
export function ProductReviews({ data }: SlotProps<'ProductReviews'>): ReactNode {
  const { id, reviews, rating } = unmaskDeferred<ProductReviewsFragment>(data);
  return (
    <>
      <section className="reviews" aria-labelledby="reviews">
        <h2 id="reviews">Reviews</h2>
        <div className="stack">
          {reviews === undefined ? <Skeleton height={5} count={2} /> : <Shown {...{ id, reviews, rating }} />}
          {id === undefined || !reviews ? null : <OwnReview key={id} productId={id} />}
        </div>
      </section>
      {id === undefined ? null : <ProductQuestions key={id} productId={id} />}
    </>
  );
}

function Shown({
  id,
  reviews,
  rating,
}: {
  readonly id: string | undefined;
  readonly reviews: Reviews | null;
  readonly rating: Rating | null | undefined;
}): ReactNode {
  if (!reviews) return <Away what="The reviews" />;
  if (reviews.totalCount === 0)
    return <p className="quiet">Nobody has written about this yet. Whoever bought it may be the first.</p>;
  return (
    <>
      {rating?.average ? <Histogram average={rating.average} counts={rating.histogram} /> : null}
      {rating && rating.aspects.length > 0 ? (
        <dl className="row small">
          {rating.aspects.map(({ aspect, average }) => (
            <div key={aspect} className="row">
              <dt className="quiet">{aspectNames[aspect]}</dt>
              <dd className="number">{Number(average).toFixed(1)} of 5</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {id === undefined ? null : <ReviewList key={id} productId={id} first={reviews} />}
    </>
  );
}

/** How many gave how many stars; `counts` begins with one star. */
function Histogram({ average, counts }: { readonly average: string; readonly counts: readonly number[] }): ReactNode {
  const most = Math.max(1, ...counts);
  return (
    <div className="histogram card">
      <p>
        <strong className="number">{Number(average).toFixed(1)}</strong> <span className="quiet">of 5</span>
      </p>
      <ol reversed>
        {counts.toReversed().map((count, index) => (
          <li key={index} className="row small">
            <span className="number">{5 - index} ★</span>
            <meter min={0} max={most} value={count} aria-label={`${String(5 - index)} stars`} />
            <span className="number quiet">{count}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
