import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { OwnReviewCardFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { ReviewDeleteDocument } from '../../generated/own-review.ts';
import { ReviewCard } from '../review-card.tsx';
import { AppealForm } from './appeal-form.tsx';
import { OwnPhotos } from './own-photos.tsx';

interface OwnReviewCardProps {
  readonly review: OwnReviewCardFragment;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** What somebody said themselves, what became of it, and what they can do about it. */
export function OwnReviewCard({ review, onEdit, onChanged }: OwnReviewCardProps): ReactNode {
  const { id: reviewId, version, status, holds, rejectionReason, appeal, photos } = review;
  const [remove] = useMutation(ReviewDeleteDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const drop = async () => {
    const isDone = await attempt(async () => {
      const input = { reviewId, expectedVersion: version, idempotencyKey: newKey() };
      const { data, error } = await remove({ variables: { input } });
      return failureOf(data?.reviewDelete, error);
    });
    if (isDone) onChanged();
  };
  return (
    <section className="stack" aria-label="Your review">
      <h3>Your review</h3>
      {status === 'HELD' ? (
        <Notice tone="warning">
          Others can read it once a moderator has looked at it.{' '}
          {(holds ?? []).map(({ explanation }) => explanation).join(' ')}
        </Notice>
      ) : null}
      {status === 'REJECTED' ? <Notice tone="danger">It was rejected: {rejectionReason}</Notice> : null}
      {status === 'REJECTED' && appeal ? (
        <Notice>
          {appeal.decidedAt === null
            ? 'A moderator will look at it again.'
            : 'A moderator has looked at it again and it stays rejected.'}
        </Notice>
      ) : null}
      {outcome?.fault === undefined ? null : <OutcomeNotice outcome={outcome} done="" />}
      <ReviewCard review={review}>
        <OwnPhotos reviewId={reviewId} photos={photos} onChanged={onChanged} />
        <div className="row">
          <Button look="quiet" onPress={onEdit}>
            Change
          </Button>
          {isAsked ? (
            <>
              <Button look="quiet" isPending={isBusy} onPress={() => void drop()}>
                Delete for good
              </Button>
              <Button look="link" onPress={() => setAsked(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button look="quiet" onPress={() => setAsked(true)}>
              Delete
            </Button>
          )}
        </div>
      </ReviewCard>
      {status === 'REJECTED' && !appeal ? <AppealForm reviewId={reviewId} onDone={onChanged} /> : null}
    </section>
  );
}
