import { on } from '@agora/kit';
import { checkoutCompleted } from '@agora/schema';
import type { Work } from '../context.ts';
import { withUsed } from '../domain/proposal.ts';

/** The next checkout proposes what this one was sent to and paid with. */
export const onCheckoutCompleted = on(checkoutCompleted, async ({ data }, work: Work) => {
  const { customerId: userId, shippingAddressId, paymentMethodId } = data;
  const completedAt = new Date(data.completedAt);
  const user = await work.users.lock(userId);
  if (!user) return; // no account of ours, and it will not become one
  const book = (await work.addresses.byUsers([userId])).get(userId) ?? [];
  const wallet = (await work.paymentMethods.byUsers([userId])).get(userId) ?? [];
  await work.addresses.saveBook(userId, withUsed(book, shippingAddressId, completedAt));
  await work.paymentMethods.saveWallet(userId, withUsed(wallet, paymentMethodId, completedAt));
});
