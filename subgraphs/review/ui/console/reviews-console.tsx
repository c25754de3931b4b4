import { useQuery } from '@apollo/client/react';
import { Away, Chips, counted, Empty, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { ModeratedReviewFragment, ReviewStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ReviewsConsoleDocument } from '../generated/reviews-console.ts';
import { ModeratedReview } from './moderated-review.tsx';

const options = [
  { value: 'queue', text: 'To decide' },
  { value: 'PUBLISHED', text: 'Published' },
  { value: 'REJECTED', text: 'Rejected' },
] as const satisfies readonly { value: ReviewStatus | 'queue'; text: string }[];

const emptyTitles = {
  queue: 'There is nothing to decide',
  PUBLISHED: 'Nobody has written yet',
  REJECTED: 'Nothing was rejected',
} as const;

/** What people wrote, the newest first, for moderators. */
export default function ReviewsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const status = options.find(({ value }) => value === parameters.get('status'))?.value ?? 'queue';
  const { data, loading, refetch } = useQuery(ReviewsConsoleDocument, {
    variables: {
      where: status === 'queue' ? { needsModerator: true } : { status: { eq: status } },
      after: parameters.get('after'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const reviews = data?.reviews;
  return (
    <section className="stack" aria-labelledby="reviews">
      <h1 id="reviews">Reviews</h1>
      <div className="row" data-apart="">
        <Chips label="State" name="status" value={status} options={options} />
        <p className="quiet number">{reviews ? counted(reviews.totalCount, 'review') : ''}</p>
      </div>
      {reviews && reviews.nodes.length > 0 ? (
        <ul className="stack">
          {reviews.nodes.map((ref) => {
            const review = unmask<ModeratedReviewFragment>(ref);
            return (
              <li key={review.id} className="card">
                <ModeratedReview review={review} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={8} count={3} />
      ) : reviews ? (
        <Empty isPart title={emptyTitles[status]}>
          <p>
            What customers write comes here, first of all what a rule holds, what was reported, and what is appealed.
          </p>
        </Empty>
      ) : (
        <Away what="The reviews" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={reviews?.pageInfo} />
    </section>
  );
}
