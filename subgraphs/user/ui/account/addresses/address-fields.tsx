import { Field, ListField, words } from '@agora/kit-ui';
import type {
  AddressChoiceFragment,
  AddressFieldLabel,
  AddressFieldName,
  AddressFormQuery,
} from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Shape = NonNullable<AddressFormQuery['addressForm']>;

type PostalAddress = AddressChoiceFragment['addresses'][number]['postalAddress'];

interface Part {
  readonly name: keyof PostalAddress;
  readonly autoComplete: string;
  readonly span: 2 | 3 | 4 | 6;
}

const parts: Readonly<Record<AddressFieldName, Part>> = {
  RECIPIENT: { name: 'recipient', autoComplete: 'name', span: 6 },
  LINE1: { name: 'line1', autoComplete: 'address-line1', span: 6 },
  LINE2: { name: 'line2', autoComplete: 'address-line2', span: 6 },
  CITY: { name: 'city', autoComplete: 'address-level2', span: 4 },
  REGION: { name: 'region', autoComplete: 'address-level1', span: 4 },
  POSTAL_CODE: { name: 'postalCode', autoComplete: 'postal-code', span: 2 },
};

const labels: Partial<Record<AddressFieldLabel, string>> = {
  STREET: 'Street and number',
  DETAIL: 'Flat, floor, company',
  ZIP_CODE: 'ZIP code',
  PIN_CODE: 'PIN code',
  DO_SI: 'Province or city',
};

const anywhere: readonly Shape['fields'][number][] = [
  { field: 'RECIPIENT', label: 'RECIPIENT', isRequired: true, maxLength: 100 },
  { field: 'LINE1', label: 'STREET', isRequired: true, maxLength: 200 },
  { field: 'LINE2', label: 'DETAIL', isRequired: false, maxLength: 200 },
  { field: 'POSTAL_CODE', label: 'POSTAL_CODE', isRequired: false, maxLength: 100 },
  { field: 'CITY', label: 'CITY', isRequired: true, maxLength: 100 },
  { field: 'REGION', label: 'STATE', isRequired: false, maxLength: 100 },
];

/** What the fields of an address of a country are called, as the shop names what is wrong with one. */
export const namesOf = (form: Shape | null | undefined): readonly string[] =>
  (form?.fields ?? anywhere).map(({ field }) => parts[field].name);

interface AddressFieldsProps {
  readonly form: Shape | null | undefined;
  /** What is there already. */
  readonly values: PostalAddress | undefined;
  /** A list does not take what the shop said of it from its form, as the other fields do. */
  readonly regionFault: string | undefined;
}

/** What an address of a country is asked for, in the order in which it is written there; the usual where nobody knows. */
export function AddressFields({ form, values, regionFault }: AddressFieldsProps): ReactNode {
  const { regions = [], postalCodeExamples = [], fields = anywhere, country = '' } = form ?? {};
  return fields.map(({ field, label, isRequired, maxLength }) => {
    const { name, autoComplete, span } = parts[field];
    const text = labels[label] ?? words(label);
    const shown = isRequired ? text : `${text} (optional)`;
    if (field === 'REGION' && regions.length > 0) {
      return (
        <ListField
          key={country + field}
          label={shown}
          name={name}
          autoComplete={autoComplete}
          options={[{ value: '', text: '' }, ...regions.map((region) => ({ value: region.value, text: region.name }))]}
          defaultValue={values?.region ?? ''}
          isRequired={isRequired}
          fault={regionFault}
          span={span}
        />
      );
    }
    const [example] = field === 'POSTAL_CODE' ? postalCodeExamples : [];
    return (
      <Field
        key={field}
        label={shown}
        name={name}
        autoComplete={autoComplete}
        isRequired={isRequired}
        maxLength={maxLength}
        defaultValue={values?.[name] ?? ''}
        span={span}
        hint={example === undefined ? undefined : `As ${example}`}
      />
    );
  });
}
