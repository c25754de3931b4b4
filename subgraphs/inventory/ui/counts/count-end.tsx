import { useMutation } from '@apollo/client/react';
import { Button, counted, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CountSummaryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CountApproveDocument, CountCancelDocument, CountDocument } from '../generated/count-console.ts';

/** Books what differs, or calls the count off. */
export function CountEnd({ count }: { readonly count: CountSummaryFragment }): ReactNode {
  const ended = { refetchQueries: [CountDocument] };
  const [approve] = useMutation(CountApproveDocument, ended);
  const [cancel] = useMutation(CountCancelDocument, ended);
  const { outcome, isBusy, attempt } = useAttempt();
  const input = { countId: count.id, idempotencyKey: newKey() };
  return (
    <>
      <OutcomeNotice outcome={outcome} done="Done." />
      <p className="row">
        <Button
          isPending={isBusy}
          isDisabled={count.countedCount === 0}
          onPress={() =>
            void attempt(async () => {
              const { data, error } = await approve({ variables: { input } });
              return failureOf(data?.stockCountApprove, error);
            })
          }
        >
          {count.differentCount === 0 ? 'Book: nothing differs' : `Book ${counted(count.differentCount, 'difference')}`}
        </Button>
        <Button
          look="quiet"
          isPending={isBusy}
          onPress={() =>
            void attempt(async () => {
              const { data, error } = await cancel({ variables: { input } });
              return failureOf(data?.stockCountCancel, error);
            })
          }
        >
          Call the count off
        </Button>
      </p>
    </>
  );
}
