import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Notice, paths, unmask, useSession } from '@agora/kit-ui';
import type { OwnReviewCardFragment } from '@agora/schema/operations';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { OwnReviewDocument } from '../../generated/own-review.ts';
import { OwnReviewCard } from './own-review-card.tsx';

const ReviewForm = lazy(async () => ({ default: (await import('../review-form.tsx')).ReviewForm }));

/** Where somebody says what they think, and then sees what they said. */
export function OwnReview({ productId }: { readonly productId: string }): ReactNode {
  const { status } = useSession();
  const { pathname } = useLocation();
  const isKnown = status === 'known';
  const [isWriting, setWriting] = useState(false);
  const [isPosted, setPosted] = useState(false);
  const { data, refetch } = useQuery(OwnReviewDocument, isKnown ? { variables: { id: productId } } : skipToken);
  const ref = data?.product?.myReview;
  const own = ref ? unmask<OwnReviewCardFragment>(ref) : undefined;
  if (!isKnown) {
    return (
      <p className="quiet">
        <Link to={`${paths.signIn}?to=${encodeURIComponent(pathname)}`}>Sign in</Link> to write a review.
      </p>
    );
  }
  if (isWriting) {
    return (
      <Suspense fallback={null}>
        <ReviewForm
          productId={productId}
          review={own}
          onPosted={() => {
            setWriting(false);
            setPosted(true);
            void refetch();
          }}
          onCancel={() => setWriting(false)}
        />
      </Suspense>
    );
  }
  if (own) {
    return (
      <>
        {isPosted && own.status === 'PUBLISHED' ? (
          <Notice tone="positive">Thank you: everyone can read what you think.</Notice>
        ) : null}
        <OwnReviewCard review={own} onEdit={() => setWriting(true)} onChanged={() => void refetch()} />
      </>
    );
  }
  return (
    <div className="row">
      <Button look="quiet" onPress={() => setWriting(true)}>
        Write a review
      </Button>
    </div>
  );
}
