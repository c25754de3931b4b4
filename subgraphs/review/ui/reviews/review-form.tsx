import { useMutation } from '@apollo/client/react';
import { Button, Choices, entered, failureOf, Field, type FragmentRef, newKey, Notice } from '@agora/kit-ui';
import type { ReviewCardFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ReviewPostDocument } from '../generated/review-form.ts';

interface ReviewFormProps {
  readonly productId: string;
  readonly onPosted: (review: FragmentRef<ReviewCardFragment>) => void;
  readonly onCancel: () => void;
}

const ratings = ['Excellent', 'Good', 'Fair', 'Poor', 'Bad'].map((name, index) => ({
  value: String(5 - index),
  text: `${'★'.repeat(5 - index)} ${name}`,
}));

/** What somebody thinks of a product. */
export function ReviewForm({ productId, onPosted, onCancel }: ReviewFormProps): ReactNode {
  const [rating, setRating] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [post, { loading }] = useMutation(ReviewPostDocument);

  const send = async (form: HTMLFormElement): Promise<void> => {
    setFaults({});
    if (rating === null) {
      setFault('Say how many stars it deserves.');
      return;
    }
    const input = { productId, rating: Number(rating), ...entered(form, ['title', 'body']), idempotencyKey: newKey() };
    const { data, error } = await post({ variables: { input } });
    const payload = data?.reviewPost;
    if (payload?.review) onPosted(payload.review);
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
      <Field label="In a few words" name="title" maxLength={120} isRequired />
      <Field label="At length" name="body" maxLength={5000} isLong isRequired />
      <div className="row">
        <Button type="submit" isPending={loading}>
          Post review
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
