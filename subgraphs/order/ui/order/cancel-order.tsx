import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { OrderCancelDocument } from '../generated/order-page.ts';
import { CancelButton } from './cancel-button.tsx';

/** Calls an order of an account off while that can be. */
export function CancelOrder({ order: { id, status } }: { readonly order: OrderProgressFragment }): ReactNode {
  const [cancel, { data, loading, called }] = useMutation(OrderCancelDocument);
  const fault = called && !loading ? failureOf(data?.orderCancel) : undefined;
  const input = { orderId: id, reason: 'CHANGED_MIND' } as const;
  return (
    <CancelButton
      status={status}
      fault={fault}
      isBusy={loading}
      onPress={() => void cancel({ variables: { input: { ...input, idempotencyKey: newKey() } } })}
    />
  );
}
