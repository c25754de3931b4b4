import { on } from '@agora/kit';
import { isOfGuest, orderConfirmed } from '@agora/schema';
import type { Work } from '../context.ts';
import { interestAfter } from '../domain/interest.ts';
import { learnPurchase, productsOf } from '../domain/learn-purchase.ts';

/** Each order teaches what is bought, what is bought together, and what its customer likes. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, { products, pairs, interests }: Work) => {
  const { customerId: userId } = data;
  const at = new Date(data.confirmedAt);
  const productIds = productsOf(data.lines);
  const bought = await products.lock(productIds);
  await products.save(bought.map((product) => learnPurchase(product, at)));
  if (productIds.length > 1) await pairs.count(productIds);
  // What a guest likes, nobody asks.
  if (isOfGuest(data)) return;
  const before = await interests.lock(userId, productIds);
  const after = productIds.map((productId) =>
    interestAfter(before.get(productId), { productId, kind: 'PURCHASE', at }),
  );
  await interests.save(after.map((interest) => ({ ...interest, userId })));
});
