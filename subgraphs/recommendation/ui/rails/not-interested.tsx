import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { NotInterestedDocument } from '../generated/not-interested.ts';

interface NotInterestedProps {
  readonly productId: string;
  readonly title: string;
  /** Once the shop knows. */
  readonly onDone: () => void;
}

/** Says that a product is nothing for whoever is logged in: it is recommended to them no more. */
export function NotInterested({ productId, title, onDone }: NotInterestedProps): ReactNode {
  const [record] = useMutation(NotInterestedDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const say = async () => {
    const input = { productId, kind: 'NOT_INTERESTED' as const, idempotencyKey: newKey() };
    const { data, error } = await record({ variables: { input } });
    return failureOf(data?.behaviourRecord, error);
  };
  return (
    <>
      <Button
        look="quiet"
        isPending={isBusy}
        aria-label={`Not interested in ${title}`}
        onPress={() => void attempt(say).then((isDone) => isDone && onDone())}
      >
        Not interested
      </Button>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </>
  );
}
