import { Chips } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SupplierOrders } from './supplier-orders.tsx';
import { Transfers } from './transfers.tsx';
import { WaitingOrders } from './waiting-orders.tsx';
import { Returns } from '../returns/returns.tsx';
import { Warehouses } from '../warehouses/warehouses.tsx';

const parts = [
  { value: 'orders', text: 'Orders to suppliers', page: SupplierOrders },
  { value: 'transfers', text: 'Transfers', page: Transfers },
  { value: 'waiting', text: 'Who waits', page: WaitingOrders },
  { value: 'returns', text: 'Returns', page: Returns },
  { value: 'warehouses', text: 'Warehouses', page: Warehouses },
] as const;

/** Goods on their way: from suppliers, between warehouses, to orders that wait for them, back from customers. */
export default function SuppliesConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const { value, page: Part } = parts.find((each) => each.value === parameters.get('part')) ?? parts[0];
  return (
    <section className="stack" aria-labelledby="supplies">
      <h1 id="supplies">Supplies</h1>
      <Chips label="What" name="part" value={value} options={parts} />
      <Part />
    </section>
  );
}
