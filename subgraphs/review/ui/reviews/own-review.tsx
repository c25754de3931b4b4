import { Button, type FragmentRef, Notice, paths, useSession } from '@agora/kit-ui';
import type { ReviewCardFragment } from '@agora/schema/operations';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { ReviewCard } from './review-card.tsx';

const ReviewForm = lazy(async () => ({ default: (await import('./review-form.tsx')).ReviewForm }));

/** Where somebody says what they think, and then sees what they said. */
export function OwnReview({ productId }: { readonly productId: string }): ReactNode {
  const { status } = useSession();
  const { pathname } = useLocation();
  const [isWriting, setWriting] = useState(false);
  const [posted, setPosted] = useState<FragmentRef<ReviewCardFragment>>();
  if (posted) {
    return (
      <>
        <Notice tone="positive">Thank you: everyone can read what you think.</Notice>
        <ReviewCard review={posted} />
      </>
    );
  }
  if (status !== 'known') {
    return (
      <p className="quiet">
        <Link to={`${paths.signIn}?to=${encodeURIComponent(pathname)}`}>Sign in</Link> to write a review.
      </p>
    );
  }
  if (isWriting) {
    return (
      <Suspense fallback={null}>
        <ReviewForm productId={productId} onPosted={setPosted} onCancel={() => setWriting(false)} />
      </Suspense>
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
