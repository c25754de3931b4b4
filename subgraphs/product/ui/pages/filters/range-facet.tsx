import { Button, Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface RangeFacetProps {
  /** What lies between the bounds, such as Price. */
  readonly label: string;
  /** What they are in, such as $. */
  readonly unit: string;
  readonly min: string;
  readonly max: string;
  readonly hint?: string | undefined;
  /** Empty texts where no bound is given. */
  readonly onSet: (min: string, max: string) => void;
}

/** Something between two bounds, which are typed. */
export function RangeFacet({ label, unit, min, max, hint, onSet }: RangeFacetProps): ReactNode {
  return (
    <Form
      key={`${min} ${max}`}
      className="facet-range"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        onSet(text(given.get('from')), text(given.get('to')));
      }}
    >
      <div className="price-fields">
        <Field label={`From ${unit}`} name="from" inputMode="decimal" defaultValue={min} hint={hint} />
        <Field label={`To ${unit}`} name="to" inputMode="decimal" defaultValue={max} />
      </div>
      <Button type="submit" look="quiet" isWide>
        Set {label.toLowerCase()}
      </Button>
    </Form>
  );
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '');
