import { Button, Notice } from '@agora/kit-ui';
import type { OrderStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { isCancellable } from './is-cancellable.ts';

interface CancelButtonProps {
  readonly status: OrderStatus;
  /** Why the last try was refused. */
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** Calls an order off while that can be. */
export function CancelButton({ status, fault, isBusy, onPress }: CancelButtonProps): ReactNode {
  if (!isCancellable(status) && fault === undefined) return null;
  return (
    <>
      {fault === undefined ? null : <Notice tone="warning">{fault}</Notice>}
      {isCancellable(status) ? (
        <Button look="link" isDisabled={isBusy} onPress={onPress}>
          Cancel this order
        </Button>
      ) : null}
    </>
  );
}
