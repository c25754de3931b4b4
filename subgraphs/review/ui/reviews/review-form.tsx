import { useMutation } from '@apollo/client/react';
import { Button, Choices, entered, failureOf, Field, newKey, Notice, Select } from '@agora/kit-ui';
import type { OwnReviewCardFragment, ReviewAspect } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ReviewEditDocument, ReviewPostDocument } from '../generated/review-form.ts';
import { aspectNames } from '../rating/aspect-names.ts';

interface ReviewFormProps {
  readonly productId: string;
  /** What is changed; a new one without. */
  readonly review: OwnReviewCardFragment | undefined;
  readonly onPosted: () => void;
  readonly onCancel: () => void;
}

const ratings = ['Excellent', 'Good', 'Fair', 'Poor', 'Bad'].map((name, index) => ({
  value: String(5 - index),
  text: `${'★'.repeat(5 - index)} ${name}`,
}));
const aspectRatings = [
  { value: '', text: 'Not rated' },
  ...['5', '4', '3', '2', '1'].map((stars) => ({ value: stars, text: `${stars} of 5` })),
];
const aspects = Object.keys(aspectNames) as ReviewAspect[];

/** What somebody thinks of a product. */
export function ReviewForm({ productId, review, onPosted, onCancel }: ReviewFormProps): ReactNode {
  const [rating, setRating] = useState<string | null>(review ? String(review.rating) : null);
  const [sides, setSides] = useState<Readonly<Partial<Record<ReviewAspect, string>>>>(
    Object.fromEntries((review?.aspects ?? []).map((each) => [each.aspect, String(each.rating)])),
  );
  const [fault, setFault] = useState<string>();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [post, { loading: isPosting }] = useMutation(ReviewPostDocument);
  const [edit, { loading: isEditing }] = useMutation(ReviewEditDocument);

  const send = async (form: HTMLFormElement): Promise<void> => {
    setFaults({});
    if (rating === null) {
      setFault('Say how many stars it deserves.');
      return;
    }
    const given = {
      rating: Number(rating),
      ...entered(form, ['title', 'body']),
      aspects: aspects.flatMap((aspect) => (sides[aspect] ? [{ aspect, rating: Number(sides[aspect]) }] : [])),
      idempotencyKey: newKey(),
    };
    const { payload, error } = review
      ? await edit({
          variables: { input: { reviewId: review.id, expectedVersion: review.version, ...given } },
        }).then(({ data, error: lost }) => ({ payload: data?.reviewEdit, error: lost }))
      : await post({ variables: { input: { productId, ...given } } }).then(({ data, error: lost }) => ({
          payload: data?.reviewPost,
          error: lost,
        }));
    if (payload?.review) {
      onPosted();
      return;
    }
    const [refusal] = payload?.userErrors ?? [];
    const field = refusal?.code === 'INVALID_TEXT' ? refusal.field?.at(-1) : undefined;
    if (refusal && field !== undefined) {
      setFault(undefined);
      setFaults({ [field]: refusal.message });
      return;
    }
    setFault(refusal?.code === 'ALREADY_REVIEWED' ? 'You have reviewed this already.' : failureOf(payload, error));
  };

  return (
    <Form
      className="card stack"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget).catch(() => setFault('The shop cannot be reached. Please try again.'));
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Choices label="Rating" choices={ratings} value={rating} onChange={setRating} />
      <Field label="In a few words" name="title" maxLength={120} defaultValue={review?.title ?? ''} isRequired />
      <Field label="At length" name="body" maxLength={5000} defaultValue={review?.body ?? ''} isLong isRequired />
      {aspects.map((aspect) => (
        <Select
          key={aspect}
          label={aspectNames[aspect]}
          value={sides[aspect] ?? ''}
          options={aspectRatings}
          onChange={(chosen) => setSides({ ...sides, [aspect]: chosen })}
        />
      ))}
      <div className="row">
        <Button type="submit" isPending={isPosting || isEditing}>
          {review ? 'Save review' : 'Post review'}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
