import type { Work } from '../../context.ts';
import type { Purchase } from '../../domain/completion/complete-cart.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** What is remembered of a purchase under its idempotency key. */
export type PurchaseOutcome = { readonly refused?: never; readonly orderId: string } | Refusal;

/** A purchase with all that it takes of codes and promotions, or nothing of it. */
export async function keepPurchase(
  { cart, uses: wanted, pieces, events }: Purchase,
  { carts, uses, boughtPieces, emit }: Pick<Work, 'carts' | 'uses' | 'boughtPieces' | 'emit'>,
): Promise<PurchaseOutcome> {
  const { orderId } = cart;
  if ((await uses.hold(orderId, wanted)).length > 0) return { refused: 'USED_UP', field: ['cartId'] };
  await boughtPieces.keep(orderId, pieces);
  await carts.save(cart);
  await emit(events);
  return { orderId };
}
