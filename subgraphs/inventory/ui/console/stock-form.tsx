import { Button, entered, Field, Select, words } from '@agora/kit-ui';
import type { StockAdjustmentReason } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { LotFields } from '../lots/lot-fields.tsx';
import { SerialsField } from '../serials/serials-field.tsx';
import { typedSerials } from '../serials/typed-serials.ts';
import { type TypedLot, typedLot } from '../lots/typed-lot.ts';

/** What is to be booked: what came, by how many the books were wrong, or how many are kept from being sold. */
export interface Booking {
  readonly kind: 'receive' | 'adjust' | 'safety';
  readonly count: number;
  /** Of a correction. */
  readonly reason: StockAdjustmentReason;
  /** Of what came, where it expires. */
  readonly lot: TypedLot | undefined;
  /** Which pieces, of what is tracked by serial number. */
  readonly serials: readonly string[] | undefined;
}

interface StockFormProps {
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
  /** Whether pieces are named by their serial numbers. */
  readonly isTracked: boolean;
  /** Resolves to whether it was booked. */
  readonly onBook: (warehouseId: string, booking: Booking) => Promise<boolean>;
}

const kinds = [
  { value: 'receive', text: 'Goods came' },
  { value: 'adjust', text: 'More or less than thought' },
  { value: 'safety', text: 'Keep some from being sold' },
] as const;

const labels = { receive: 'How many', adjust: 'By how many, as −2', safety: 'So many, 0 for none' } as const;

const reasons = (['COUNTED', 'DAMAGED', 'LOST', 'FOUND', 'OTHER'] as const).map((value) => ({
  value,
  text: words(value),
}));

const lotName = 'lot';
const serialsName = 'pieces';

/** Books what came, what was counted, or what is kept. */
export function StockForm({ warehouses, isTracked, onBook }: StockFormProps): ReactNode {
  const [warehouse, setWarehouse] = useState(warehouses[0]?.id ?? '');
  const [kind, setKind] = useState<Booking['kind']>('receive');
  const [reason, setReason] = useState<StockAdjustmentReason>('COUNTED');
  const [isBusy, setBusy] = useState(false);
  const book = async (form: HTMLFormElement) => {
    // Both the minus of keyboards and that of texts.
    const count = Number(entered(form, ['count']).count.replace('−', '-'));
    setBusy(true);
    const typed = new FormData(form);
    const lot = typedLot(typed, lotName);
    const serials = typedSerials(typed, serialsName);
    if (await onBook(warehouse, { kind, count, reason, lot, serials })) form.reset();
    setBusy(false);
  };
  return (
    <Form
      className="row"
      aria-label="Book stock"
      onSubmit={(event) => {
        event.preventDefault();
        void book(event.currentTarget);
      }}
    >
      <Select label="What" value={kind} options={kinds} onChange={setKind} />
      {kind === 'adjust' ? <Select label="Why" value={reason} options={reasons} onChange={setReason} /> : null}
      <Select
        label="Where"
        value={warehouse}
        options={warehouses.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setWarehouse}
      />
      <Field label={labels[kind]} name="count" inputMode="numeric" isRequired />
      {kind === 'receive' ? <LotFields name={lotName} /> : null}
      {isTracked && kind !== 'safety' ? <SerialsField name={serialsName} /> : null}
      <Button type="submit" isPending={isBusy}>
        Book
      </Button>
    </Form>
  );
}
