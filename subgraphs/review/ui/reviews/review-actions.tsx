import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { ReviewVoteDocument } from '../generated/review-actions.ts';
import { ReportForm } from './report-form.tsx';

interface ReviewActionsProps {
  readonly review: { readonly id: string; readonly helpfulCount: number; readonly myVote?: boolean | null | undefined };
}

/** Whether it helped, and what is wrong with it: for who is signed in and did not write it. */
export function ReviewActions({
  review: { id: reviewId, helpfulCount, myVote = null },
}: ReviewActionsProps): ReactNode {
  const [vote] = useMutation(ReviewVoteDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isReporting, setReporting] = useState(false);
  const [isReported, setReported] = useState(false);
  const say = (isHelpful: boolean) =>
    attempt(async () => {
      const input = { reviewId, isHelpful: myVote === isHelpful ? null : isHelpful, idempotencyKey: newKey() };
      const { data, error } = await vote({ variables: { input } });
      return failureOf(data?.reviewVote, error);
    });
  return (
    <div className="stack" data-gap="small">
      <div className="row">
        <Button look="link" isPending={isBusy} aria-pressed={myVote === true} onPress={() => void say(true)}>
          {myVote === true ? 'Helped you' : 'Helpful'}
          {helpfulCount > 0 ? ` (${String(helpfulCount)})` : ''}
        </Button>
        <Button look="link" isPending={isBusy} aria-pressed={myVote === false} onPress={() => void say(false)}>
          {myVote === false ? 'Did not help you' : 'Not helpful'}
        </Button>
        {isReported ? null : (
          <Button look="link" onPress={() => setReporting(!isReporting)}>
            Report
          </Button>
        )}
      </div>
      {outcome?.fault === undefined ? null : <OutcomeNotice outcome={outcome} done="" />}
      {isReported ? <Notice tone="positive">Thank you. A moderator will look at it.</Notice> : null}
      {isReporting && !isReported ? (
        <ReportForm reviewId={reviewId} onDone={() => setReported(true)} onCancel={() => setReporting(false)} />
      ) : null}
    </div>
  );
}
