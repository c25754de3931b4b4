import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice } from '@agora/kit-ui';
import type { PaymentMethodAddMutation } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { PaymentMethodAddDocument } from '../../generated/payment-method-add.ts';
import { tokeniseCard } from './tokenise-card.ts';

interface CardFormProps {
  readonly onAdded: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** A new card. Its number does not leave the browser. */
export function CardForm({ onAdded, onCancel }: CardFormProps): ReactNode {
  const [add, { loading }] = useMutation(PaymentMethodAddDocument, {
    refetchQueries: ({ data }: { readonly data?: PaymentMethodAddMutation | null }) =>
      data?.userPaymentMethodAdd?.paymentMethod ? 'active' : [],
    awaitRefetchQueries: true,
  });
  const [fault, setFault] = useState<string>();

  const save = async (form: HTMLFormElement): Promise<string | undefined> => {
    const { number, expiry } = entered(form, ['number', 'expiry']);
    const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry) ?? [];
    if (month === undefined || year === undefined) return 'Write the expiry date as 12/31.';
    const providerToken = tokeniseCard(number, { month, year });
    if (providerToken === undefined) return 'This is not the number of a card.';
    const { data, error } = await add({
      variables: { input: { providerToken, isDefault: true, idempotencyKey: newKey() } },
    });
    const id = data?.userPaymentMethodAdd?.paymentMethod?.id;
    if (id !== undefined) onAdded(id);
    return failureOf(data?.userPaymentMethodAdd, error);
  };

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget)
          .catch(() => 'The shop cannot be reached. Please try again.')
          .then(setFault);
      }}
    >
      <div className="fields">
        {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
        <Field
          label="Card number"
          name="number"
          inputMode="numeric"
          autoComplete="cc-number"
          hint="Demo: 4242 4242 4242 4242 is good, 4000 0000 0000 0002 is declined."
          span={4}
          isRequired
        />
        <Field label="Expires" name="expiry" autoComplete="cc-exp" hint="MM/YY" span={2} isRequired />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Save card
          </Button>
          {onCancel ? (
            <Button look="quiet" onPress={onCancel}>
              Cancel
            </Button>
          ) : null}
        </div>
      </div>
    </Form>
  );
}
