import { Button, Check, Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { ListState } from './list-state.ts';

/** Price and stock; folded on a phone. */
export function ListFilters({ state }: { readonly state: ListState }): ReactNode {
  const isWide = globalThis.matchMedia('(min-width: 60rem)').matches;
  const isUsed = state.isInStock || state.priceMin !== '' || state.priceMax !== '';
  return (
    <details className="filters" open={isWide || isUsed}>
      <summary>Filters</summary>
      <div className="stack">
        <Check isSelected={state.isInStock} onChange={(isIn) => state.change({ stock: isIn ? 'in' : undefined })}>
          In stock
        </Check>
        <PriceForm key={`${state.priceMin} ${state.priceMax}`} state={state} />
      </div>
    </details>
  );
}

function PriceForm({ state }: { readonly state: ListState }): ReactNode {
  return (
    <Form
      className="stack"
      aria-label="Price"
      onSubmit={(event) => {
        event.preventDefault();
        const entered = new FormData(event.currentTarget);
        state.change({ from: text(entered.get('from')), to: text(entered.get('to')) });
      }}
    >
      <div className="price-fields">
        <Field label="From $" name="from" inputMode="decimal" defaultValue={state.priceMin} />
        <Field label="To $" name="to" inputMode="decimal" defaultValue={state.priceMax} />
      </div>
      <Button type="submit" look="quiet" isWide>
        Set price
      </Button>
    </Form>
  );
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '');
