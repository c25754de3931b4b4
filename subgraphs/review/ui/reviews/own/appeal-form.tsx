import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { ReviewAppealDocument } from '../../generated/own-review.ts';

interface AppealFormProps {
  readonly reviewId: string;
  readonly onDone: () => void;
}

/** Why a rejected review should be read after all. */
export function AppealForm({ reviewId, onDone }: AppealFormProps): ReactNode {
  const [appeal] = useMutation(ReviewAppealDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <Form
      className="card stack"
      aria-label="Ask for another look"
      onSubmit={(event) => {
        event.preventDefault();
        const { text } = entered(event.currentTarget, ['text']);
        void attempt(async () => {
          const { data, error } = await appeal({ variables: { input: { reviewId, text, idempotencyKey: newKey() } } });
          return failureOf(data?.reviewAppeal, error);
        }).then((isDone) => {
          if (isDone) onDone();
        });
      }}
    >
      <OutcomeNotice outcome={outcome} done="A moderator will look at it again." />
      <Field
        label="Why should it be read?"
        name="text"
        hint="A moderator looks at your review again, once."
        isLong
        isRequired
        maxLength={1000}
      />
      <div className="row">
        <Button type="submit" look="quiet" isPending={isBusy}>
          Ask for another look
        </Button>
      </div>
    </Form>
  );
}
