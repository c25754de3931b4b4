import { Field, words } from '@agora/kit-ui';
import type { AddressFieldLabel, AddressFieldName, AddressFormQuery } from '@agora/schema/operations';
import { type ReactNode, useId } from 'react';

type Shape = NonNullable<AddressFormQuery['addressForm']>;

interface Part {
  readonly name: string;
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

interface AddressFieldsProps {
  readonly form: Shape | null | undefined;
  /** A list does not take what the shop said of it from its form, as the other fields do. */
  readonly regionFault: string | undefined;
}

/** What an address of a country is asked for, in the order in which it is written there; the usual where nobody knows. */
export function AddressFields({ form, regionFault }: AddressFieldsProps): ReactNode {
  const { regions = [], postalCodeExamples = [], fields = anywhere, country = '' } = form ?? {};
  return fields.map(({ field, label, isRequired, maxLength }) => {
    const { name, autoComplete, span } = parts[field];
    const text = labels[label] ?? words(label);
    const shown = isRequired ? text : `${text} (optional)`;
    if (field === 'REGION' && regions.length > 0) {
      const region = { label: shown, regions, isRequired, fault: regionFault };
      return <RegionField key={country + field} {...region} />;
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
        span={span}
        hint={example === undefined ? undefined : `As ${example}`}
      />
    );
  });
}

interface RegionFieldProps {
  readonly label: string;
  readonly regions: Shape['regions'];
  readonly isRequired: boolean;
  readonly fault: string | undefined;
}

function RegionField({ label, regions, isRequired, fault }: RegionFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field" data-span={4}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name="region" autoComplete="address-level1" required={isRequired} defaultValue="">
        <option value="" />
        {regions.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <div className="below">{fault === undefined ? null : <span className="fault">{fault}</span>}</div>
    </div>
  );
}
