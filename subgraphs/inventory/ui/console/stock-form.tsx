import { Button, entered, Field, Select } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';

interface StockFormProps {
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
  readonly onBook: (warehouseId: string, kind: 'receive' | 'adjust', count: number) => Promise<void>;
}

const kinds = [
  { value: 'receive', text: 'Goods came' },
  { value: 'adjust', text: 'Counted: more or less' },
] as const;

/** Books what came, or what was counted. */
export function StockForm({ warehouses, onBook }: StockFormProps): ReactNode {
  const [warehouse, setWarehouse] = useState(warehouses[0]?.id ?? '');
  const [kind, setKind] = useState<'receive' | 'adjust'>('receive');
  const [isBusy, setBusy] = useState(false);
  return (
    <Form
      className="row"
      aria-label="Book stock"
      onSubmit={(event) => {
        event.preventDefault();
        // Both the minus of keyboards and that of texts.
        const count = Number(entered(event.currentTarget, ['count']).count.replace('−', '-'));
        setBusy(true);
        void onBook(warehouse, kind, count).finally(() => setBusy(false));
      }}
    >
      <Select label="What" value={kind} options={kinds} onChange={setKind} />
      <Select
        label="Where"
        value={warehouse}
        options={warehouses.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setWarehouse}
      />
      <Field
        label={kind === 'receive' ? 'How many' : 'By how many, as −2'}
        name="count"
        inputMode="numeric"
        isRequired
      />
      <Button type="submit" isPending={isBusy}>
        Book
      </Button>
    </Form>
  );
}
