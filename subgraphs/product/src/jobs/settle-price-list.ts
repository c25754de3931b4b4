import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { nextChange } from '../domain/prices/price-list.ts';
import { settlePrices } from './settle-prices.ts';
import { priceListToSettle } from '../job-kinds.ts';

const variantsAtOnce = 200;
const halfHourMs = 30 * 60 * 1_000;

/** A list begins or ends to hold, or is another: its variants cost what is so from then on, some of them in each transaction. */
export const settlePriceList = job(
  priceListToSettle,
  async ({ data: { priceListId }, finish, signal }, _: Jobs) => {
    let after: string | undefined;
    for (let isOver = false; !isOver;) {
      signal.throwIfAborted();
      isOver = await finish(async (work: Work, notYet) => {
        const { priceLists, enqueue, now } = work;
        const ids = await priceLists.variantsOf(priceListId, after, variantsAtOnce);
        await settlePrices(ids, work);
        after = ids.at(-1);
        if (ids.length === variantsAtOnce) {
          notYet();
          return false;
        }
        const list = (await priceLists.byId([priceListId])).get(priceListId);
        const next = list && nextChange(list, now());
        if (next) await enqueue(priceListToSettle, { priceListId }, { key: priceListId, dueAt: next });
        return true;
      });
    }
  },
  { timeoutMs: halfHourMs },
);
