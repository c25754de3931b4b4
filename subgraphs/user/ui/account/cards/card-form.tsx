import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import type { PaymentMethodAddMutation } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { PaymentMethodAddDocument } from '../../generated/payment-method-add.ts';
import { CardEntry } from './card-entry.tsx';

interface CardFormProps {
  readonly onAdded: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** A new card of somebody's wallet. */
export function CardForm({ onAdded, onCancel }: CardFormProps): ReactNode {
  const [add, { loading }] = useMutation(PaymentMethodAddDocument, {
    refetchQueries: ({ data }: { readonly data?: PaymentMethodAddMutation | null }) =>
      data?.userPaymentMethodAdd?.paymentMethod ? 'active' : [],
    awaitRefetchQueries: true,
  });
  const save = async (providerToken: string): Promise<string | undefined> => {
    const { data, error } = await add({
      variables: { input: { providerToken, isDefault: true, idempotencyKey: newKey() } },
    });
    const id = data?.userPaymentMethodAdd?.paymentMethod?.id;
    if (id !== undefined) onAdded(id);
    return failureOf(data?.userPaymentMethodAdd, error);
  };
  return <CardEntry button="Save card" isBusy={loading} onToken={save} onCancel={onCancel} />;
}
