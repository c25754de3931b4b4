import { Button, Field, Select } from '@agora/kit-ui';
import type { StockReturnReceiveLineInput } from '@agora/schema/operations';
import { Fragment, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';

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
            return { variantId, condition, quantity };
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
      <div className="fields">
        {left.map(({ id, sku, title, outstanding }) => (
          <Fragment key={`${id} ${outstanding.toString()}`}>
            {conditions.map(({ condition, text }) => (
              <Field
                key={condition}
                label={`${text}, of ${sku}`}
                name={`${id} ${condition}`}
                span={3}
                inputMode="numeric"
                hint={`${title}: ${outstanding.toLocaleString('en-US')} left`}
              />
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
