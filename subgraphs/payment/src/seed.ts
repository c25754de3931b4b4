import type { SeedContext } from '@agora/kit';
import { superstoreCustomers, superstoreOrders } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { toPastPayment } from './past-payment.ts';

const chunkSize = 500;

/** Every order of the demo shop's history is paid. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  const methods = new Map(superstoreCustomers().map(({ id, paymentMethodId }) => [id, paymentMethodId]));
  const past = superstoreOrders().map((bought) => toPastPayment(bought, methods.get(bought.customerId) ?? bought.id));
  for (let start = 0; start < past.length; start += chunkSize) {
    const chunk = past.slice(start, start + chunkSize);
    await stores.payments.addAll(chunk.map(({ payment }) => payment));
    await stores.transactions.addAll(chunk.flatMap(({ transactions }) => transactions));
  }
}
