import { normalizeEmail, standardTaxClass } from '@agora/schema';
import { readPostalAddress } from '@agora/schema/address';
import type { Context } from '../../context.ts';
import { change, type OpenCart } from '../../domain/carts/cart.ts';
import { rateOf } from '../../domain/tax/rate-of.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { CartAddressInput, MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, refuse, refusedAs } from './change-cart.ts';

export const cartGuestSet: NonNullable<MutationResolvers['cartGuestSet']> = async (_, { input }, context) => {
  const guestEmail = normalizeEmail(input.email);
  if (guestEmail === undefined) return refuse('INVALID_EMAIL', 'email');
  const sentTo: Partial<Pick<OpenCart, 'shippingAddress'>> | Refusal = input.shippingAddress
    ? await readSentTo(input.shippingAddress, context)
    : {};
  if ('refused' in sentTo) return refusedAs(sentTo);
  return changeCart(context, 'cartGuestSet', { ...input }, (cart, { now }) => {
    if (cart.customerId !== null) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const mayRemindGuest = input.mayRemind ?? cart.mayRemindGuest;
    return change(cart, { guestEmail, mayRemindGuest, ...sentTo }, now());
  });
};

/** An address to which the shop sells. */
async function readSentTo(
  { line2 = null, region = null, postalCode = null, ...given }: CartAddressInput,
  context: Context,
): Promise<Pick<OpenCart, 'shippingAddress'> | Refusal> {
  const shippingAddress = readPostalAddress({ ...given, line2, region, postalCode });
  if ('fault' in shippingAddress) {
    const { field, message } = shippingAddress;
    return { refused: 'INVALID_ADDRESS', field: ['shippingAddress', field], message };
  }
  const rates = await context.stores.taxRates.ofCountries([shippingAddress.country]);
  if (rateOf(shippingAddress, rates, standardTaxClass, context.now()) === undefined) {
    return { refused: 'NOT_DELIVERABLE', field: ['shippingAddress', 'country'] };
  }
  return { shippingAddress };
}
