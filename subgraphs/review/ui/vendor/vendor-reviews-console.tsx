import { useQuery } from '@apollo/client/react';
import { Away, Chips, counted, Empty, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { RepliableReviewFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { VendorReviewsDocument } from '../generated/vendor-reviews.ts';
import { RepliableReview } from './repliable-review.tsx';
import '../reviews/product-reviews.css';

const options = [
  { value: 'open', text: 'Without a reply' },
  { value: 'replied', text: 'With a reply' },
  { value: 'all', text: 'All' },
] as const;

/** What customers say of what a vendor sells. */
export default function VendorReviewsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const part = options.find(({ value }) => value === parameters.get('part'))?.value ?? 'open';
  const { data, loading, refetch } = useQuery(VendorReviewsDocument, {
    variables: { isReplied: part === 'all' ? null : part === 'replied', after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const reviews = data?.vendorReviews;
  return (
    <section className="stack" aria-labelledby="vendor-reviews">
      <h1 id="vendor-reviews">Reviews of your products</h1>
      <div className="row" data-apart="">
        <Chips label="Which reviews" name="part" value={part} options={options} />
        <p className="quiet number">{reviews ? counted(reviews.totalCount, 'review') : ''}</p>
      </div>
      {reviews && reviews.nodes.length > 0 ? (
        <ul className="stack">
          {reviews.nodes.map((ref) => {
            const review = unmask<RepliableReviewFragment>(ref);
            return (
              <li key={review.id}>
                <RepliableReview review={review} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={8} count={3} />
      ) : reviews ? (
        <Empty isPart title={part === 'open' ? 'Every review has a reply' : 'There are no such reviews'}>
          <p>What customers write of your products comes here.</p>
        </Empty>
      ) : (
        <Away what="The reviews" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={reviews?.pageInfo} />
    </section>
  );
}
