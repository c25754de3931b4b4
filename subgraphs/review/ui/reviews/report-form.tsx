import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, Select, useAttempt } from '@agora/kit-ui';
import type { ReviewReportReason } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ReviewReportDocument } from '../generated/review-actions.ts';

const reasons = [
  { value: 'SPAM', text: 'It is an advertisement' },
  { value: 'OFFENSIVE', text: 'It insults or threatens' },
  { value: 'OFF_TOPIC', text: 'It is about something else' },
  { value: 'UNTRUE', text: 'It is not true' },
  { value: 'PRIVATE_DATA', text: 'It tells private things of somebody' },
  { value: 'OTHER', text: 'Something else' },
] as const satisfies readonly { value: ReviewReportReason; text: string }[];

interface ReportFormProps {
  readonly reviewId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What somebody holds against a review. */
export function ReportForm({ reviewId, onDone, onCancel }: ReportFormProps): ReactNode {
  const [reason, setReason] = useState<ReviewReportReason>('SPAM');
  const [report] = useMutation(ReviewReportDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <Form
      className="stack"
      aria-label="Report this review"
      onSubmit={(event) => {
        event.preventDefault();
        const { comment } = entered(event.currentTarget, ['comment']);
        void attempt(async () => {
          const input = { reviewId, reason, comment, idempotencyKey: newKey() };
          const { data, error } = await report({ variables: { input } });
          return failureOf(data?.reviewReport, error);
        }).then((isDone) => {
          if (isDone) onDone();
        });
      }}
    >
      <OutcomeNotice outcome={outcome} done="Thank you." />
      <Select label="What is wrong" value={reason} options={reasons} onChange={setReason} />
      <Field label="Anything to add (optional)" name="comment" maxLength={1000} isLong />
      <div className="row">
        <Button type="submit" look="quiet" isPending={isBusy}>
          Report
        </Button>
        <Button look="link" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
