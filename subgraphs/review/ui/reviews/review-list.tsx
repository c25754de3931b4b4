import { skipToken, useQuery } from '@apollo/client/react';
import {
  Away,
  Button,
  Check,
  counted,
  entered,
  Field,
  type FragmentRef,
  Select,
  Skeleton,
  useSession,
} from '@agora/kit-ui';
import type { ReviewCardFragment, ReviewOrder } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ReviewListDocument } from '../generated/review-list.ts';
import { ReviewActions } from './review-actions.tsx';
import { ReviewCard } from './review-card.tsx';

const orders = [
  { value: 'NEWEST', text: 'Newest first' },
  { value: 'HELPFUL', text: 'Most helpful first' },
  { value: 'RATING_HIGHEST', text: 'Most stars first' },
  { value: 'RATING_LOWEST', text: 'Fewest stars first' },
] as const satisfies readonly { value: ReviewOrder; text: string }[];

const stars = [
  { value: '', text: 'All' },
  ...['5', '4', '3', '2', '1'].map((star) => ({ value: star, text: `${star} stars` })),
];

const languages = [
  { value: '', text: 'All' },
  { value: 'en', text: 'English' },
  { value: 'de', text: 'German' },
  { value: 'fr', text: 'French' },
  { value: 'es', text: 'Spanish' },
];

/** The first page, as the page of the product brought it. */
interface FirstPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (FragmentRef<ReviewCardFragment> & {
    readonly id: string;
    readonly helpfulCount: number;
    readonly myVote?: boolean | null;
  })[];
}

interface ReviewListProps {
  readonly productId: string;
  readonly first: FirstPage;
}

const everything = { stars: '', language: '', words: '', isVerified: false, hasPhotos: false };

/** What people say, in the order and of the kind that is wanted. */
export function ReviewList({ productId, first }: ReviewListProps): ReactNode {
  const { status } = useSession();
  const isKnown = status === 'known';
  const [orderBy, setOrder] = useState<ReviewOrder>('NEWEST');
  const [wanted, setWanted] = useState(everything);
  const [after, setAfter] = useState<string | null>(null);
  const isPlain = orderBy === 'NEWEST' && wanted === everything && after === null;
  const want = (changed: Partial<typeof everything>) => {
    setWanted({ ...wanted, ...changed });
    setAfter(null);
  };
  const variables = {
    id: productId,
    orderBy,
    where: {
      ratings: wanted.stars === '' ? null : [Number(wanted.stars)],
      isVerifiedPurchase: wanted.isVerified ? true : null,
      hasPhotos: wanted.hasPhotos ? true : null,
      language: wanted.language === '' ? null : wanted.language,
      words: wanted.words === '' ? null : wanted.words,
    },
    after,
    isKnown,
  };
  const { data, loading, refetch } = useQuery(
    ReviewListDocument,
    // What comes with the page is enough for a guest who wants nothing special.
    isPlain && !isKnown ? skipToken : { variables, fetchPolicy: 'cache-and-network' },
  );
  // One's own stands by itself.
  const ownId = data?.product?.myReview?.id;
  const page: FirstPage | null | undefined = data ? data.product?.reviews : isPlain ? first : undefined;
  return (
    <div className="stack">
      <div className="row">
        <Select
          label="Order"
          value={orderBy}
          options={orders}
          onChange={(chosen) => {
            setOrder(chosen);
            setAfter(null);
          }}
        />
        <Select label="Stars" value={wanted.stars} options={stars} onChange={(chosen) => want({ stars: chosen })} />
        <Select
          label="Language"
          value={wanted.language}
          options={languages}
          onChange={(chosen) => want({ language: chosen })}
        />
        <Check isSelected={wanted.isVerified} onChange={(isVerified) => want({ isVerified })}>
          Bought it here
        </Check>
        <Check isSelected={wanted.hasPhotos} onChange={(hasPhotos) => want({ hasPhotos })}>
          With photos
        </Check>
      </div>
      <Form
        className="row"
        aria-label="Search in reviews"
        onSubmit={(event) => {
          event.preventDefault();
          want({ words: entered(event.currentTarget, ['words']).words.trim() });
        }}
      >
        <Field label="With these words" name="words" maxLength={200} />
        <Button type="submit" look="quiet">
          Find
        </Button>
      </Form>
      {page ? (
        <>
          {isPlain ? null : <p className="quiet number">{counted(page.totalCount, 'review')}</p>}
          <ul className="stack">
            {page.nodes
              .filter(({ id }) => id !== ownId)
              .map((review) => (
                <li key={review.id}>
                  <ReviewCard review={review}>
                    {isKnown ? (
                      <ReviewActions review={review} />
                    ) : review.helpfulCount > 0 ? (
                      <p className="small quiet">Helped {counted(review.helpfulCount, 'reader')}.</p>
                    ) : null}
                  </ReviewCard>
                </li>
              ))}
          </ul>
          <Pages after={after} pageInfo={page.pageInfo} onChange={setAfter} />
        </>
      ) : loading ? (
        <Skeleton height={5} count={2} />
      ) : (
        <Away what="The reviews" onRetry={() => void refetch()} />
      )}
    </div>
  );
}

interface PagesProps {
  readonly after: string | null;
  readonly pageInfo: FirstPage['pageInfo'];
  readonly onChange: (after: string | null) => void;
}

function Pages({ after, pageInfo: { hasNextPage, endCursor }, onChange }: PagesProps): ReactNode {
  if (after === null && !hasNextPage) return null;
  return (
    <nav className="row" aria-label="Pages of reviews">
      {after === null ? null : (
        <Button look="quiet" onPress={() => onChange(null)}>
          First reviews
        </Button>
      )}
      {hasNextPage ? (
        <Button look="quiet" onPress={() => onChange(endCursor)}>
          More reviews
        </Button>
      ) : null}
    </nav>
  );
}
