import { scheduled } from '@agora/kit';
import { checkoutCartAbandoned, checkoutGuestCartAbandoned } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';

const hourMs = 60 * 60 * 1_000;
/** Of a cart that was left longer ago nobody is reminded any more. */
const longestMs = 14 * 24 * hourMs;
const batch = 200;

/** Customers, and guests who want it, who left something in their cart are told of once, and again only after they touched it. */
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
  const shareTokens = await carts.shareTokensOf(
    abandoned.filter(({ customerId }) => customerId === null).map(({ id }) => id),
  );
  await emit(
    abandoned.flatMap(({ id: cartId, customerId, lines, updatedAt }) => {
      const goods = lines.map(({ variantId, productId, title, quantity }) => ({
        variantId,
        productId,
        title,
        quantity,
      }));
      const left = { cartId, lines: goods, untouchedSince: updatedAt.toISOString() };
      if (customerId !== null) return checkoutCartAbandoned.draft({ ...left, customerId });
      const shareToken = shareTokens.get(cartId);
      return shareToken === undefined ? [] : checkoutGuestCartAbandoned.draft({ ...left, shareToken });
    }),
  );
  return abandoned.length;
}
