import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { OrderCancelDocument } from '../generated/order-page.ts';
import { isCancellable } from './is-cancellable.ts';

/** Calls an order off while that can be. */
export function CancelOrder({ order: { id, status } }: { readonly order: OrderProgressFragment }): ReactNode {
  const [cancel, { data, loading, called }] = useMutation(OrderCancelDocument);
  const fault = called && !loading ? failureOf(data?.orderCancel) : undefined;
  if (!isCancellable(status) && fault === undefined) return null;
  return (
    <>
      {fault === undefined ? null : <Notice tone="warning">{fault}</Notice>}
      {isCancellable(status) ? (
        <Button
          look="link"
          isDisabled={loading}
          onPress={() =>
            void cancel({ variables: { input: { orderId: id, reason: 'CHANGED_MIND', idempotencyKey: newKey() } } })
          }
        >
          Cancel this order
        </Button>
      ) : null}
    </>
  );
}
