import { Button, Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

/** Goods of one kind that may still come. */
interface Awaited {
  readonly variantId: string;
  readonly sku: string;
  readonly outstanding: number;
}

interface ArrivalFormProps {
  readonly label: string;
  readonly awaited: readonly Awaited[];
  readonly isBusy: boolean;
  readonly onArrive: (lines: readonly { readonly variantId: string; readonly quantity: number }[]) => void;
}

/** Books what came: all that is missing unless somebody says fewer. */
export function ArrivalForm({ label, awaited, isBusy, onArrive }: ArrivalFormProps): ReactNode {
  return (
    <Form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const lines = awaited.map(({ variantId }) => ({ variantId, quantity: Number(typed.get(variantId)) }));
        onArrive(lines.filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0));
      }}
    >
      <div className="row">
        {awaited.map(({ variantId, sku, outstanding }) => (
          <Field
            key={`${variantId} ${String(outstanding)}`}
            label={`Came of ${sku}`}
            name={variantId}
            span={2}
            inputMode="numeric"
            defaultValue={String(outstanding)}
            hint={`${outstanding.toLocaleString('en-US')} may come`}
          />
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
