import { Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface SerialsFieldProps {
  /** Of the form that reads them by `typedSerials`. */
  readonly name: string;
  /** What the goods are called where the form is about several. */
  readonly sku?: string;
  readonly hint?: string;
}

/** Which pieces, of goods that are tracked by serial number. */
export function SerialsField({ name, sku, hint = 'One on each line' }: SerialsFieldProps): ReactNode {
  const of = sku === undefined ? '' : ` of ${sku}`;
  return <Field label={`Serial numbers${of}`} name={`${name} serials`} hint={hint} isLong span={6} />;
}
