import { Button, Check, Field } from '@agora/kit-ui';
import { Fragment, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { LotFields } from '../lots/lot-fields.tsx';
import { SerialsField } from '../serials/serials-field.tsx';
import { typedSerials } from '../serials/typed-serials.ts';
import { type TypedLot, typedLot } from '../lots/typed-lot.ts';

/** Goods of one kind that may still come. */
interface Awaited {
  readonly variantId: string;
  readonly sku: string;
  readonly outstanding: number;
}

/** So many pieces of one kind that came. */
export interface Arrived {
  readonly variantId: string;
  readonly quantity: number;
  /** Of goods that expire, where it was said. */
  readonly lot: TypedLot | undefined;
  /** Of goods that are tracked by serial number. */
  readonly serials: string[] | undefined;
}

interface ArrivalFormProps {
  readonly label: string;
  readonly awaited: readonly Awaited[];
  readonly isBusy: boolean;
  /** Whether goods come in new lots: those of a transfer are in theirs already. */
  readonly takesLots?: boolean;
  readonly onArrive: (lines: readonly Arrived[]) => void;
}

/** Books what came: all that is missing unless somebody says fewer. */
export function ArrivalForm({ label, awaited, isBusy, takesLots = false, onArrive }: ArrivalFormProps): ReactNode {
  const [hasLots, setHasLots] = useState(false);
  const [hasSerials, setHasSerials] = useState(false);
  return (
    <Form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const lines = awaited.map(({ variantId }) => ({
          variantId,
          quantity: Number(typed.get(variantId)),
          lot: typedLot(typed, variantId),
          serials: typedSerials(typed, variantId),
        }));
        onArrive(lines.filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0));
      }}
    >
      {takesLots ? (
        <Check isSelected={hasLots} onChange={setHasLots}>
          Some of them expire
        </Check>
      ) : null}
      <Check isSelected={hasSerials} onChange={setHasSerials}>
        Some of them have serial numbers
      </Check>
      <div className={hasLots || hasSerials ? 'fields' : 'row'}>
        {awaited.map(({ variantId, sku, outstanding }) => (
          <Fragment key={`${variantId} ${String(outstanding)}`}>
            <Field
              label={`Came of ${sku}`}
              name={variantId}
              span={2}
              inputMode="numeric"
              defaultValue={String(outstanding)}
              hint={`${outstanding.toLocaleString('en-US')} may come`}
            />
            {hasLots ? <LotFields name={variantId} sku={sku} /> : null}
            {hasSerials ? <SerialsField name={variantId} sku={sku} /> : null}
          </Fragment>
        ))}
      </div>
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          Book what came
        </Button>
      </p>
    </Form>
  );
}
