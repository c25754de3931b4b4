import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { orderGoods } from '../db/replenishment/order-goods.ts';
import { goodsToOrder } from '../domain/replenishment/goods-to-order.ts';
import { placeOf } from '../domain/place.ts';

/** In one transaction. */
const atOnce = 200;

/** Each night goods are ordered that no sale had ordered: of which an order was called off while there were none left to sell. */
export const orderWhatIsMissing = scheduled(
  'order-what-is-missing',
  '0 3 * * *',
  async ({ transact, stores }: Jobs) => {
    let after = '';
    for (;;) {
      const short = await stores.supplies.shortAfter(after, atOnce);
      await transact(async (work) => {
        const wanted = new Set(short.map(placeOf));
        const locked = await work.levels.lock(short.map(({ variantId }) => variantId));
        const levels = locked.filter((level) => wanted.has(placeOf(level)));
        await orderGoods(goodsToOrder(levels, await work.supplies.at(levels)), work);
      });
      const last = short.at(-1);
      if (!last || short.length < atOnce) return;
      after = placeOf(last);
    }
  },
);
