import { Button, Check, Field, Select } from '@agora/kit-ui';
import type { StockReturnReceiveLineInput } from '@agora/schema/operations';
import { Fragment, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { SerialsField } from '../serials/serials-field.tsx';
import { typedSerials } from '../serials/typed-serials.ts';

/** Goods of one kind that may come back. */
interface Left {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly outstanding: number;
}

interface ReturnFormProps {
  readonly left: readonly Left[];
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
  readonly isBusy: boolean;
  readonly onReturn: (warehouseId: string, lines: readonly StockReturnReceiveLineInput[]) => void;
}

const conditions = [
  { condition: 'SOUND', text: 'Sound' },
  { condition: 'DAMAGED', text: 'Damaged' },
] as const;

/** Says how many pieces came back, and in which condition. */
export function ReturnForm({ left, warehouses, isBusy, onReturn }: ReturnFormProps): ReactNode {
  const [hasSerials, setHasSerials] = useState(false);
  const [warehouse, setWarehouse] = useState(warehouses[0]?.id ?? '');
  return (
    <Form
      className="stack"
      aria-label="What came back"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const lines = left.flatMap(({ id: variantId }) =>
          conditions.map(({ condition }) => {
            const quantity = Number(typed.get(`${variantId} ${condition}`));
            const serials = typedSerials(typed, `${variantId} ${condition}`);
            return { variantId, condition, quantity, ...(serials && { serials }) };
          }),
        );
        onReturn(
          warehouse,
          lines.filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0),
        );
      }}
    >
      <Select
        label="Where"
        value={warehouse}
        options={warehouses.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setWarehouse}
      />
      <Check isSelected={hasSerials} onChange={setHasSerials}>
        Some of them have serial numbers
      </Check>
      <div className="fields">
        {left.map(({ id, sku, title, outstanding }) => (
          <Fragment key={`${id} ${outstanding.toString()}`}>
            {conditions.map(({ condition, text }) => (
              <Fragment key={condition}>
                <Field
                  label={`${text}, of ${sku}`}
                  name={`${id} ${condition}`}
                  span={3}
                  inputMode="numeric"
                  hint={`${title}: ${outstanding.toLocaleString('en-US')} left`}
                />
                {hasSerials ? <SerialsField name={`${id} ${condition}`} sku={`${sku}, ${text.toLowerCase()}`} /> : null}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </div>
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          Book what came back
        </Button>
      </p>
    </Form>
  );
}
