import type { Resolvers } from '../generated/resolvers.ts';
import { AppliedTax, Cart, CartLine, CartProblem, CartShipping, PriceExplanation } from './cart.ts';
import { cartClaim } from './cart-claim.ts';
import { cartCreate } from './cart-create.ts';
import { cartPaymentMethodSet, cartShippingAddressSet, cartShippingOptionSelect } from './cart-delivery.ts';
import { cartGuestSet } from './cart-guest-set.ts';
import { cartLinesAdd, cartLinesRemove, cartLinesUpdate } from './cart-lines.ts';
import { checkoutComplete } from './checkout-complete.ts';
import { Order } from './order.ts';
import { Query } from './query.ts';
import { taxRateSet } from './tax-rate-set.ts';
import { TaxRate, TaxRateConnection, taxRates } from './tax-rates.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query: { ...Query, taxRates },
  Mutation: {
    cartCreate,
    cartLinesAdd,
    cartLinesUpdate,
    cartLinesRemove,
    cartClaim,
    cartGuestSet,
    cartShippingAddressSet,
    cartShippingOptionSelect,
    cartPaymentMethodSet,
    checkoutComplete,
    taxRateSet,
  },
  Cart,
  CartLine,
  CartShipping,
  CartProblem,
  AppliedTax,
  PriceExplanation,
  User,
  Order,
  TaxRate,
  TaxRateConnection,
};
