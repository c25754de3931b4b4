import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { queueMail } from '../telling/queue-mail.ts';

/** The mail has so many lines at most; the console has all. */
const mostLines = 200;

/** Every hour staff get one mail of all goods that fell low in it. */
export const tellLowStock = scheduled('tell-low-stock', '7 * * * *', async ({ transact }: Jobs) => {
  await transact(async (work) => {
    const { stockAddress: address } = work.settings;
    const low = (await work.lowGoods.take()).toSorted(
      (one, other) => one.available - other.available || one.name.localeCompare(other.name),
    );
    const [first] = low;
    if (!first || address === undefined) return;
    const goods = low.slice(0, mostLines).map(({ name, warehouse, available }) => ({ name, warehouse, available }));
    const message = { kind: 'LOW_STOCK', data: { goods, others: low.length - goods.length } } as const;
    const { eventId, variantId: recipientId } = first;
    await queueMail(work, { eventId, recipientId, address, locale: 'en', message });
  });
});
