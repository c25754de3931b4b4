import { on } from '@agora/kit';
import { checkoutCompleted, checkoutCompletedV2 } from '@agora/schema';
import type { Work } from '../context.ts';
import { withUsed } from '../domain/accounts/proposal.ts';

/** The next checkout proposes what this one was sent to and paid with. */
export const onCheckoutCompletedV2 = on(checkoutCompletedV2, async ({ data }, work: Work) => {
  const { buyer, shippingAddressId, tenders, completedAt } = data;
  if (buyer.kind !== 'CUSTOMER') return;
  const used = [
    ...(shippingAddressId ? [shippingAddressId] : []),
    ...tenders.flatMap((tender) => (tender.kind === 'PAYMENT_METHOD' ? [tender.paymentMethodId] : [])),
  ];
  await propose(buyer.customerId, used, new Date(completedAt), work);
});

/** Told by an older checkout service, and beside the second version: the same again changes nothing. */
export const onCheckoutCompleted = on(checkoutCompleted, async ({ data }, work: Work) => {
  const { customerId, shippingAddressId, paymentMethodId, completedAt } = data;
  await propose(customerId, [shippingAddressId, paymentMethodId], new Date(completedAt), work);
});

async function propose(userId: string, usedIds: readonly string[], at: Date, work: Work): Promise<void> {
  const user = await work.users.lock(userId);
  if (!user) return; // no account of ours, and it will not become one
  const book = (await work.addresses.byUsers([userId])).get(userId) ?? [];
  const wallet = (await work.paymentMethods.byUsers([userId])).get(userId) ?? [];
  await work.addresses.saveBook(
    userId,
    usedIds.reduce((items, id) => withUsed(items, { id, at }, 'isDefaultShipping'), book),
  );
  await work.paymentMethods.saveWallet(
    userId,
    usedIds.reduce((items, id) => withUsed(items, { id, at }, 'isDefault'), wallet),
  );
}
