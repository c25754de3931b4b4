import { useMutation, useQuery } from '@apollo/client/react';
import { Button, entered, failureOf, newKey, Notice, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { AddressAddDocument } from '../generated/address-add.ts';
import { AddressCountriesDocument, AddressFormDocument } from '../generated/address-form.ts';
import { AddressFields } from './address-fields.tsx';
import { CountryField } from './country-field.tsx';

interface AddressFormProps {
  readonly onAdded: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

const names = ['recipient', 'line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** A new address, by the form of its country. What is wrong with it the shop says, at the field. */
export function AddressForm({ onAdded, onCancel }: AddressFormProps): ReactNode {
  const [country, setCountry] = useState(countryOfBrowser);
  const countries = useQuery(AddressCountriesDocument).data?.addressCountries ?? [];
  const form = useQuery(AddressFormDocument, { variables: { country } });
  const shape = form.data?.addressForm ?? form.previousData?.addressForm;
  const [add, { data, error, loading }] = useMutation(AddressAddDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const [isLost, setLost] = useState(false);
  const errors = data?.userAddressAdd?.userErrors ?? [];
  const byField = Object.fromEntries(errors.map(({ field, message }) => [field?.at(-1) ?? 'form', message]));
  const failure = isLost || (data && !data.userAddressAdd) ? failureOf(null, error) : byField['form'];

  const save = (element: HTMLFormElement) => {
    setLost(false);
    const input = { ...entered(element, names), country, isDefaultShipping: true, idempotencyKey: newKey() };
    add({ variables: { input } })
      .then((answer) => {
        const id = answer.data?.userAddressAdd?.address?.id;
        if (id !== undefined) onAdded(id);
      })
      .catch(() => setLost(true));
  };

  return (
    <Form
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      <div className="fields">
        {failure === undefined ? null : <Notice tone="danger">{failure}</Notice>}
        <CountryField countries={countries} value={country} onChange={setCountry} fault={byField['country']} />
        {shape || !form.loading ? (
          <AddressFields form={shape} regionFault={byField['region']} />
        ) : (
          <Skeleton height={12} />
        )}
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

/** Where the browser says that somebody is. */
function countryOfBrowser(): string {
  return new Intl.Locale(navigator.language).maximize().region ?? 'US';
}
