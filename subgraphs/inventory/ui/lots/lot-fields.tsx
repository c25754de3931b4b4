import { Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface LotFieldsProps {
  /** Of the form that reads them by `typedLot`. */
  readonly name: string;
  /** What the goods are called where the form is about several. */
  readonly sku?: string;
}

/** With which batch goods came, of those that expire. */
export function LotFields({ name, sku }: LotFieldsProps): ReactNode {
  const of = sku === undefined ? '' : ` of ${sku}`;
  return (
    <>
      <Field label={`Lot${of}`} name={`${name} code`} span={2} maxLength={60} hint="Of goods that expire" />
      <Field label={`Not sold${of} from`} name={`${name} notFrom`} span={2} type="date" />
    </>
  );
}
