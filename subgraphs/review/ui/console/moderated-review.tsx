import { useMutation } from '@apollo/client/react';
import {
  Badge,
  Button,
  entered,
  failureOf,
  Field,
  formatMoment,
  newKey,
  OutcomeNotice,
  paths,
  useAttempt,
} from '@agora/kit-ui';
import type { ModeratedReviewFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { ReviewModerateDocument } from '../generated/reviews-console.ts';
import { Stars } from '../rating/stars.tsx';
import { WhyModerated } from './why-moderated.tsx';

const states = {
  PUBLISHED: { name: 'Published', tone: 'positive' },
  HELD: { name: 'Waits', tone: 'warning' },
  REJECTED: { name: 'Rejected', tone: 'danger' },
} as const;

/** A review, and what becomes of it: out of sight with a reason that its author is told, or in sight again. */
export function ModeratedReview({ review }: { readonly review: ModeratedReviewFragment }): ReactNode {
  const { id: reviewId, rating, title, body, status, version, product, author, postedAt, isVerifiedPurchase } = review;
  const { name, tone } = states[status];
  const [moderate] = useMutation(ReviewModerateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const isAppealed = review.appeal?.decidedAt === null;
  const isReported = (review.openReportCount ?? 0) > 0;
  const decide = async (decision: { status: 'PUBLISHED' } | { status: 'REJECTED'; reason: string }) => {
    const input = { reviewId, ...decision, expectedVersion: version, idempotencyKey: newKey() };
    const isDone = await attempt(async () => {
      const { data, error } = await moderate({ variables: { input } });
      return failureOf(data?.reviewModerate, error);
    });
    if (isDone) setAsked(false);
  };

  return (
    <article className="stack" aria-label={title}>
      <div className="row" data-apart="">
        <Stars value={rating} />
        <Badge tone={tone}>{name}</Badge>
      </div>
      <h2>{title}</h2>
      <p>{body}</p>
      <p className="row small quiet">
        {author?.displayName ?? 'A customer'}, {formatMoment(postedAt)}
        {isVerifiedPurchase ? <Badge tone="positive">Bought it here</Badge> : null}
        {product ? <Link to={paths.product(product.slug)}>{product.title}</Link> : null}
      </p>
      <WhyModerated review={review} />
      <OutcomeNotice
        outcome={outcome}
        done={status === 'PUBLISHED' ? 'Everybody can read it.' : 'It is out of sight, and its author knows why.'}
      />
      {isAsked ? (
        <Form
          className="stack"
          aria-label={`Reject ${title}`}
          onSubmit={(event) => {
            event.preventDefault();
            void decide({ status: 'REJECTED', reason: entered(event.currentTarget, ['reason']).reason });
          }}
        >
          <Field label="Why" name="reason" hint="The author is told." isLong isRequired maxLength={1000} />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Reject
            </Button>
            <Button look="quiet" onPress={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
        </Form>
      ) : (
        <div className="row">
          {status !== 'PUBLISHED' || isReported ? (
            <Button look="quiet" isPending={isBusy} onPress={() => void decide({ status: 'PUBLISHED' })}>
              {status === 'PUBLISHED' ? 'Leave it published' : 'Publish'}
            </Button>
          ) : null}
          {status !== 'REJECTED' || isAppealed ? (
            <Button look="quiet" onPress={() => setAsked(true)}>
              {status === 'REJECTED' ? 'Leave it rejected' : 'Reject'}
            </Button>
          ) : null}
        </div>
      )}
    </article>
  );
}
