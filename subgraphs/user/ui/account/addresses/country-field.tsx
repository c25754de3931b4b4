import { type ReactNode, useId } from 'react';

interface CountryFieldProps {
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly fault: string | undefined;
}

/** The country of an address: the browser's own list, in which one finds by typing. */
export function CountryField({ countries, value, onChange, fault }: CountryFieldProps): ReactNode {
  const id = useId();
  // What the browser says may be no country of the shop's, or the list not be there yet.
  const isKnown = countries.some(({ code }) => code === value);
  return (
    <div className="field">
      <label htmlFor={id}>Country</label>
      <select id={id} autoComplete="country" value={value} onChange={({ target }) => onChange(target.value)}>
        {isKnown ? null : <option value={value}>{value}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <div className="below">{fault === undefined ? null : <span className="fault">{fault}</span>}</div>
    </div>
  );
}
