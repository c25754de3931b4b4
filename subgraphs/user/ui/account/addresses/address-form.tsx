import { useQuery } from '@apollo/client/react';
import { Button, failureOf, Notice, Skeleton, useFaults } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { AddressCountriesDocument, AddressFormDocument } from '../../generated/address-form.ts';
import { AddressFields } from './address-fields.tsx';
import { CountryField } from './country-field.tsx';
import { useSaveAddress } from './use-save-address.ts';

interface AddressFormProps {
  /** The one that is changed; a new one where there is none. */
  readonly address?: AddressChoiceFragment['addresses'][number];
  readonly onSaved: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** An address, by the form of its country. What is wrong with it the shop says, at the field. */
export function AddressForm({ address, onSaved, onCancel }: AddressFormProps): ReactNode {
  const [country, setCountry] = useState(() => address?.postalAddress.country ?? countryOfBrowser());
  const countries = useQuery(AddressCountriesDocument).data?.addressCountries ?? [];
  const form = useQuery(AddressFormDocument, { variables: { country } });
  const shape = form.data?.addressForm ?? form.previousData?.addressForm;
  const { save, payload, error, isBusy } = useSaveAddress(address?.id);
  const [isLost, setLost] = useState(false);
  const byField = useFaults(payload?.userErrors);
  const failure = isLost || payload === null ? failureOf(null, error) : byField['form'];

  return (
    <Form
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        setLost(false);
        save(event.currentTarget, country)
          .then((id) => {
            if (id !== undefined) onSaved(id);
          })
          .catch(() => setLost(true));
      }}
    >
      <div className="fields">
        {failure === undefined ? null : <Notice tone="danger">{failure}</Notice>}
        <CountryField countries={countries} value={country} onChange={setCountry} fault={byField['country']} />
        {shape || !form.loading ? (
          <AddressFields form={shape} values={address?.postalAddress} regionFault={byField['region']} />
        ) : (
          <Skeleton height={12} />
        )}
        <div className="row">
          <Button type="submit" isPending={isBusy}>
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
