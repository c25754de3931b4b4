import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, paths, useAttempt } from '@agora/kit-ui';
import type { RepliableReviewFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { ReviewReplyDocument } from '../generated/vendor-reviews.ts';
import { ReviewCard } from '../reviews/review-card.tsx';

/** What somebody says of one's goods, and what one replies for all to read. */
export function RepliableReview({ review }: { readonly review: RepliableReviewFragment }): ReactNode {
  const { id: reviewId, title, reply: said, product } = review;
  const [reply] = useMutation(ReviewReplyDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isWriting, setWriting] = useState(false);
  const send = async (text: string | null) => {
    const isDone = await attempt(async () => {
      const { data, error } = await reply({ variables: { input: { reviewId, text, idempotencyKey: newKey() } } });
      return failureOf(data?.reviewReply, error);
    });
    if (isDone) setWriting(false);
  };
  return (
    <div className="stack" data-gap="small">
      {product ? (
        <p className="small">
          <Link to={paths.product(product.slug)}>{product.title}</Link>
        </p>
      ) : null}
      <ReviewCard review={review}>
        <OutcomeNotice outcome={outcome} done="Saved." />
        {isWriting ? (
          <Form
            className="stack"
            aria-label={`Reply to ${title}`}
            onSubmit={(event) => {
              event.preventDefault();
              void send(entered(event.currentTarget, ['text']).text);
            }}
          >
            <Field
              label="Reply"
              name="text"
              hint="Everybody can read it, and the author is told."
              defaultValue={said?.text ?? ''}
              isLong
              isRequired
              maxLength={2000}
            />
            <div className="row">
              <Button type="submit" isPending={isBusy}>
                Publish reply
              </Button>
              <Button look="quiet" onPress={() => setWriting(false)}>
                Cancel
              </Button>
            </div>
          </Form>
        ) : (
          <div className="row">
            <Button look="quiet" onPress={() => setWriting(true)}>
              {said ? 'Change reply' : 'Reply'}
            </Button>
            {said ? (
              <Button look="link" isPending={isBusy} onPress={() => void send(null)}>
                Take reply back
              </Button>
            ) : null}
          </div>
        )}
      </ReviewCard>
    </div>
  );
}
