import { useQuery } from '@apollo/client/react';
import { Button, Notice, Skeleton, useFaults } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { AddressCountriesDocument, AddressFormDocument } from '../../generated/address-form.ts';
import { AddressFields, namesOf } from './address-fields.tsx';
import { CountryField } from './country-field.tsx';

interface PostalFormProps {
  /** What is there already. */
  readonly values: AddressChoiceFragment['addresses'][number]['postalAddress'] | undefined;
  /** What the shop refused. */
  readonly errors: Parameters<typeof useFaults>[0];
  /** What went wrong besides. */
  readonly failure: string | undefined;
  readonly isBusy: boolean;
  readonly button: string;
  /** Fields in front of those of the address, and their names. */
  readonly children?: ReactNode;
  readonly besides?: readonly string[];
  readonly onSubmit: (form: HTMLFormElement, country: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** An address, by the form of its country. What is wrong with it the shop says, at the field, or above where the form has no such field. */
export function PostalForm(props: PostalFormProps): ReactNode {
  const { values, errors, failure, isBusy, button, children, besides = [], onSubmit, onCancel } = props;
  const [country, setCountry] = useState(() => values?.country ?? countryOfBrowser());
  const countries = useQuery(AddressCountriesDocument).data?.addressCountries ?? [];
  const form = useQuery(AddressFormDocument, { variables: { country } });
  const shape = form.data?.addressForm ?? form.previousData?.addressForm;
  const byField = useFaults(errors, [...besides, 'country', ...namesOf(shape)]);
  const fault = failure ?? byField['form'];
  return (
    <Form
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event.currentTarget, country);
      }}
    >
      <div className="fields">
        {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
        {children}
        <CountryField countries={countries} value={country} onChange={setCountry} fault={byField['country']} />
        {shape || !form.loading ? (
          <AddressFields form={shape} values={values} regionFault={byField['region']} />
        ) : (
          <Skeleton height={12} />
        )}
        <div className="row">
          <Button type="submit" isPending={isBusy}>
            {button}
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
