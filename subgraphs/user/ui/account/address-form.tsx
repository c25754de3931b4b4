import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { AddressAddDocument } from '../generated/address-add.ts';

interface AddressFormProps {
  readonly onAdded: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

const fields = ['recipient', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const;

/** A new address. Which parts it needs depends on its country: the shop says what is missing, at the field. */
export function AddressForm({ onAdded, onCancel }: AddressFormProps): ReactNode {
  const [add, { data, error, loading }] = useMutation(AddressAddDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const [isLost, setLost] = useState(false);
  const errors = data?.userAddressAdd?.userErrors ?? [];
  const byField = Object.fromEntries(errors.map(({ field, message }) => [field?.at(-1) ?? 'form', message]));
  const failure = isLost || (data && !data.userAddressAdd) ? failureOf(null, error) : byField['form'];
  return (
    <Form
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        const given = entered(event.currentTarget, fields);
        const input = {
          ...given,
          country: given.country.trim().toUpperCase(),
          isDefaultShipping: true,
          idempotencyKey: newKey(),
        };
        setLost(false);
        add({ variables: { input } })
          .then((answer) => {
            const id = answer.data?.userAddressAdd?.address?.id;
            if (id !== undefined) onAdded(id);
          })
          .catch(() => setLost(true));
      }}
    >
      <div className="fields">
        {failure === undefined ? null : <Notice tone="danger">{failure}</Notice>}
        <Field label="Recipient" name="recipient" autoComplete="name" isRequired />
        <Field label="Street and number" name="line1" autoComplete="address-line1" isRequired />
        <Field label="Flat, floor (optional)" name="line2" autoComplete="address-line2" />
        <Field label="Postal code" name="postalCode" autoComplete="postal-code" span={2} />
        <Field label="City" name="city" autoComplete="address-level2" span={4} isRequired />
        <Field
          label="State or region"
          name="region"
          autoComplete="address-level1"
          hint="As WA; where there is one"
          span={3}
        />
        <Field
          label="Country"
          name="country"
          autoComplete="country"
          defaultValue="US"
          hint="Two letters"
          maxLength={2}
          span={3}
          isRequired
        />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Save address
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
