import { useMutation } from '@apollo/client/react';
import { Button, ButtonLink, failureOf, newKey, OutcomeNotice, paths, useAttempt, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { NotifyMeDocument } from '../generated/notify-me.ts';

/** Has a customer told when goods can be bought again. */
export function NotifyMe({ variantId }: { readonly variantId: string }): ReactNode {
  const { status } = useSession();
  const [notifyMe] = useMutation(NotifyMeDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  if (status === 'guest') {
    return (
      <ButtonLink to={paths.signIn} look="quiet">
        Sign in to hear when it is back
      </ButtonLink>
    );
  }
  if (status === 'unknown') return null;
  return (
    <>
      {outcome && outcome.fault === undefined ? null : (
        <Button
          look="quiet"
          isPending={isBusy}
          onPress={() =>
            void attempt(async () => {
              const { data, error } = await notifyMe({ variables: { input: { variantId, idempotencyKey: newKey() } } });
              return failureOf(data?.backInStockRequest, error);
            })
          }
        >
          Tell me when it is back
        </Button>
      )}
      <OutcomeNotice outcome={outcome} done="We tell you when it is back." />
    </>
  );
}
