import { normalizeEmail, standardTaxClass } from '@agora/schema';
import { readPostalAddress } from '@agora/schema/address';
import { change } from '../../domain/carts/cart.ts';
import { rateOf } from '../../domain/tax/rate-of.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, refuse, refusedAs } from './change-cart.ts';

export const cartGuestSet: NonNullable<MutationResolvers['cartGuestSet']> = async (_, { input }, context) => {
  const guestEmail = normalizeEmail(input.email);
  if (guestEmail === undefined) return refuse('INVALID_EMAIL', 'email');
  const { line2 = null, region = null, postalCode = null, ...given } = input.shippingAddress;
  const shippingAddress = readPostalAddress({ ...given, line2, region, postalCode });
  if ('fault' in shippingAddress) {
    const field = ['shippingAddress', shippingAddress.field];
    const { message } = shippingAddress;
    return refusedAs({ refused: 'INVALID_ADDRESS', field, message });
  }
  const rates = await context.stores.taxRates.ofCountries([shippingAddress.country]);
  if (rateOf(shippingAddress, rates, standardTaxClass, context.now()) === undefined) {
    const field = ['shippingAddress', 'country'];
    return refusedAs({ refused: 'NOT_DELIVERABLE', field });
  }
  return changeCart(context, 'cartGuestSet', { ...input }, (cart, { now }) => {
    if (cart.customerId !== null) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const mayRemindGuest = input.mayRemind ?? cart.mayRemindGuest;
    return change(cart, { guestEmail, mayRemindGuest, shippingAddress }, now());
  });
};
