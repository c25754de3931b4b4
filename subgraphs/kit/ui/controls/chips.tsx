import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

interface ChipsProps<Value extends string> {
  readonly label: string;
  /** The parameter of the address that says which one is chosen; the first one when it is left out. */
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
}

/** One of a few ways to look at a list, all in sight; which one stands in the address. */
export function Chips<Value extends string>({ label, name, value, options }: ChipsProps<Value>): ReactNode {
  const [parameters] = useSearchParams();
  const addressOf = (chosen: Value) => {
    const changed = new URLSearchParams(parameters);
    changed.delete('after');
    if (chosen === options[0]?.value) changed.delete(name);
    else changed.set(name, chosen);
    return `?${changed.toString()}`;
  };
  return (
    <nav className="chips" aria-label={label}>
      {options.map((option) => (
        <Link key={option.value} to={addressOf(option.value)} aria-current={option.value === value || undefined}>
          {option.text}
        </Link>
      ))}
    </nav>
  );
}
