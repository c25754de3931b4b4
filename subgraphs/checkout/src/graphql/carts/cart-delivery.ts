import { requireViewer } from '@agora/kit';
import { standardTaxClass, userAddress, userPaymentMethod } from '@agora/schema';
import { readPostalAddress } from '@agora/schema/address';
import { change } from '../../domain/carts/cart.ts';
import { rateOf } from '../../domain/tax/rate-of.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askShippingOptions } from '../completion/ask-peers.ts';
import { withCustomerEmail } from './ask-customer-email.ts';
import { changeCart, peekCart, refuse, refusedAs } from './change-cart.ts';

const completed = { refused: 'CART_COMPLETED', field: ['cartId'] } as const;

export const cartShippingAddressSet: NonNullable<MutationResolvers['cartShippingAddressSet']> = async (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  const { cartId, addressId } = input;
  if ((await peekCart(context, cartId))?.customerId !== userId) return refuse('CART_NOT_FOUND', 'cartId');
  const [known, { customerEmail }] = await Promise.all([
    context.send(userAddress, { userId, addressId }),
    withCustomerEmail({ customerId: userId }, context.send),
  ]);
  if (!known) return refuse('ADDRESS_NOT_FOUND', 'addressId');
  const shippingAddress = readPostalAddress(known);
  if ('fault' in shippingAddress) {
    const message = `This address has to be entered anew. ${shippingAddress.field}: ${shippingAddress.message}`;
    return refusedAs({ refused: 'INVALID_ADDRESS', field: ['addressId'], message });
  }
  const rates = await context.stores.taxRates.ofCountries([shippingAddress.country]);
  if (rateOf(shippingAddress, rates, standardTaxClass, context.now()) === undefined) {
    return refuse('NOT_DELIVERABLE', 'addressId');
  }
  return changeCart(context, 'cartShippingAddressSet', input, (cart, { now }) =>
    cart.status === 'COMPLETED'
      ? completed
      : change(cart, { customerEmail, shippingAddressId: addressId, shippingAddress }, now()),
  );
};

export const cartShippingOptionSelect: NonNullable<MutationResolvers['cartShippingOptionSelect']> = async (
  _,
  { input },
  context,
) => {
  const { cartId, code } = input;
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  if (seen.status === 'OPEN' && !seen.shippingAddress) return refuse('SHIPPING_ADDRESS_REQUIRED', 'cartId');
  const options = await askShippingOptions(seen, context.send);
  const shippingOption = options.find((option) => option.code === code);
  if (!shippingOption) return refuse('SHIPPING_OPTION_NOT_FOUND', 'code');
  // What was changed in the meantime may change what it costs: the customer is told, as of any change after this one.
  return changeCart(context, 'cartShippingOptionSelect', input, (cart, { now }) =>
    cart.status === 'COMPLETED' ? completed : change(cart, { shippingOption }, now()),
  );
};

export const cartPaymentMethodSet: NonNullable<MutationResolvers['cartPaymentMethodSet']> = async (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  const { cartId, paymentMethodId } = input;
  if ((await peekCart(context, cartId))?.customerId !== userId) return refuse('CART_NOT_FOUND', 'cartId');
  const method = await context.send(userPaymentMethod, { userId, paymentMethodId });
  if (!method) return refuse('PAYMENT_METHOD_NOT_FOUND', 'paymentMethodId');
  return changeCart(context, 'cartPaymentMethodSet', input, (cart, { now }) =>
    cart.status === 'COMPLETED' ? completed : change(cart, { paymentMethodId }, now()),
  );
};
