import { startPayment } from './start-payment.ts';
import { watchedProvider } from './watched-provider.ts';

/** A replica that settles payments until it hangs at a call of the provider; its arguments are the database, when and the call. */
const [url = '', when, hangsAt] = process.argv.slice(2);

const provider = watchedProvider(async (moment, call) => {
  if (moment !== when || call !== hangsAt) return;
  process.stdout.write('hangs\n');
  await new Promise(() => undefined);
});

await using shop = await startPayment('tok_approve', { provider, database: { url } });
await shop.runJob('settle-payment');
