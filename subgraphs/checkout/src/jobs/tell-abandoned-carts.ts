import { scheduled } from '@agora/kit';
import { checkoutCartAbandoned } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';

const hourMs = 60 * 60 * 1_000;
/** Of a cart that was left longer ago nobody is reminded any more. */
const longestMs = 14 * 24 * hourMs;
const batch = 200;

/** Customers who left something in their cart are reminded of it once, and again only after they touched it. */
export const tellAbandonedCarts = scheduled(
  'tell-abandoned-carts',
  '41 * * * *',
  async ({ transact, settings, now }: Jobs) => {
    const to = new Date(now().getTime() - settings.abandonedHours * hourMs);
    const from = new Date(now().getTime() - longestMs);
    while ((await transact((work) => tellSome(work, from, to))) === batch);
  },
);

async function tellSome({ carts, emit, now }: Work, from: Date, to: Date): Promise<number> {
  const abandoned = await carts.lockAbandoned(from, to, batch);
  await carts.markReminded(
    abandoned.map(({ id }) => id),
    now(),
  );
  await emit(
    abandoned.flatMap(({ id: cartId, customerId, lines, updatedAt }) => {
      if (customerId === null) return [];
      const goods = lines.map(({ variantId, productId, title, quantity }) => ({
        variantId,
        productId,
        title,
        quantity,
      }));
      return checkoutCartAbandoned.draft({ cartId, customerId, lines: goods, untouchedSince: updatedAt.toISOString() });
    }),
  );
  return abandoned.length;
}
