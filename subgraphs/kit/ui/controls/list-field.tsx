import { type ReactNode, useId } from 'react';

interface ListFieldProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly defaultValue: string;
  /** A list does not take what the shop said of it from its form, as the other fields do. */
  readonly fault: string | undefined;
  readonly autoComplete?: string;
  readonly isRequired?: boolean;
  readonly onChange?: (value: string) => void;
  /** Of six columns of a form. */
  readonly span?: 2 | 3 | 4 | 6;
}

/** A field of a form that takes one of many: the browser's own list, in which one finds by typing. */
export function ListField({
  label,
  options,
  fault,
  isRequired,
  onChange,
  span = 6,
  ...props
}: ListFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field" data-span={span}>
      <label htmlFor={id}>{label}</label>
      <select id={id} required={isRequired} onChange={({ target }) => onChange?.(target.value)} {...props}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <div className="below">{fault === undefined ? null : <span className="fault">{fault}</span>}</div>
    </div>
  );
}
