import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { SecondFactorResetDocument } from '../generated/user-access.ts';

/** Takes the second factor of somebody away who has lost app and recovery codes; asked twice, as it opens the account wider. */
export function ResetSecondFactor({ userId }: { readonly userId: string }): ReactNode {
  const [reset] = useMutation(SecondFactorResetDocument, { refetchQueries: ['UserConsole'] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const onReset = async () => {
    const { data, error } = await reset({ variables: { input: { userId, idempotencyKey: newKey() } } });
    return failureOf(data?.userSecondFactorReset, error);
  };
  if (!isAsked) {
    return (
      <Button look="link" onPress={() => setAsked(true)}>
        Take the second factor away
      </Button>
    );
  }
  return (
    <div className="stack">
      <Notice tone="warning">
        Only for somebody whom you know to be the owner and who has lost the app and the recovery codes. All their
        sessions end, and their mailbox is told.
      </Notice>
      <OutcomeNotice outcome={outcome} done="It is taken away." />
      <div className="row">
        <Button isPending={isBusy} onPress={() => void attempt(onReset)}>
          Take it away
        </Button>
        <Button look="quiet" onPress={() => setAsked(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
