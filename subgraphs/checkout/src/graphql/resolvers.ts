import type { Resolvers } from '../generated/resolvers.ts';
import { AppliedTax, Cart, CartLine, CartProblem, CartShipping, PriceExplanation } from './carts/cart.ts';
import { cartClaim } from './carts/cart-claim.ts';
import { cartCreate } from './carts/cart-create.ts';
import { cartCurrencySet } from './carts/cart-currency-set.ts';
import { cartPaymentMethodSet, cartShippingAddressSet, cartShippingOptionSelect } from './carts/cart-delivery.ts';
import { cartGuestPaymentMethodSet } from './carts/cart-guest-payment-method-set.ts';
import { cartDeliverySlotSelect } from './carts/cart-delivery-slot.ts';
import { cartDetailsSet } from './carts/cart-details-set.ts';
import { cartGuestSet } from './carts/cart-guest-set.ts';
import { cartLinesAddFromCart, cartLinesAddFromOrder, cartLinesAddFromShared } from './carts/cart-copies.ts';
import { cartShare, cartUnshare, sharedList, SharedItem } from './carts/cart-share.ts';
import { cartLinesAdd, cartLinesRemove, cartLinesUpdate } from './carts/cart-lines.ts';
import { checkoutComplete } from './completion/checkout-complete.ts';
import { checkoutHold } from './completion/checkout-hold.ts';
import { Order } from './carts/order.ts';
import { cartDiscountCodeAdd, cartDiscountCodeRemove } from './carts/cart-discount-codes.ts';
import { Promotion, PromotionCode, PromotionCodeConnection, PromotionItems } from './promotions/promotion.ts';
import { promotionCodesAdd, promotionCodesGenerate } from './promotions/promotion-codes.ts';
import { promotionCreate } from './promotions/promotion-create.ts';
import { promotionSimulation } from './promotions/promotion-simulation.ts';
import { promotionActivate, promotionEnd, promotionPause } from './promotions/promotion-status.ts';
import { promotionUpdate } from './promotions/promotion-update.ts';
import { promotion, PromotionConnection, promotions } from './promotions/promotions.ts';
import { cartLinesAddFromWishList } from './lists/cart-lines-add-from-wish-list.ts';
import { cartLinesSave } from './lists/cart-lines-save.ts';
import { wishList, WishListItem } from './lists/wish-list.ts';
import {
  wishListCreate,
  wishListDelete,
  wishListItemsRemove,
  wishListRename,
  wishListShare,
  wishListUnshare,
} from './lists/wish-list-changes.ts';
import { wishListItemAdd } from './lists/wish-list-item-add.ts';
import { cartGiftCardAdd, cartGiftCardRemove } from './tenders/cart-gift-cards.ts';
import { cartStoreCreditSet } from './tenders/cart-store-credit-set.ts';
import { Query } from './query.ts';
import { taxExemptionCreate, taxExemptionEnd } from './tax/change-exemptions.ts';
import { TaxExemption, TaxExemptionConnection, taxExemptions } from './tax/tax-exemptions.ts';
import { taxRateSet } from './tax/tax-rate-set.ts';
import { TaxRate, TaxRateConnection, taxRates, TaxThreshold } from './tax/tax-rates.ts';
import { User } from './carts/user.ts';

export const resolvers: Resolvers = {
  Query: { ...Query, sharedList, wishList, taxRates, taxExemptions, promotion, promotions, promotionSimulation },
  Mutation: {
    cartCreate,
    cartLinesAdd,
    cartLinesUpdate,
    cartLinesRemove,
    cartLinesAddFromCart,
    cartLinesAddFromOrder,
    cartLinesAddFromShared,
    cartLinesSave,
    cartLinesAddFromWishList,
    wishListCreate,
    wishListRename,
    wishListDelete,
    wishListShare,
    wishListUnshare,
    wishListItemAdd,
    wishListItemsRemove,
    cartShare,
    cartUnshare,
    cartClaim,
    cartGuestPaymentMethodSet,
    cartGuestSet,
    cartCurrencySet,
    cartDetailsSet,
    cartShippingAddressSet,
    cartShippingOptionSelect,
    cartDeliverySlotSelect,
    cartPaymentMethodSet,
    checkoutComplete,
    checkoutHold,
    taxRateSet,
    taxExemptionCreate,
    taxExemptionEnd,
    cartDiscountCodeAdd,
    cartDiscountCodeRemove,
    cartGiftCardAdd,
    cartGiftCardRemove,
    cartStoreCreditSet,
    promotionCreate,
    promotionUpdate,
    promotionActivate,
    promotionPause,
    promotionEnd,
    promotionCodesAdd,
    promotionCodesGenerate,
  },
  Cart,
  CartLine,
  CartShipping,
  SharedItem,
  WishListItem,
  CartProblem,
  AppliedTax,
  PriceExplanation,
  User,
  Order,
  TaxRate,
  TaxRateConnection,
  TaxThreshold,
  TaxExemption,
  TaxExemptionConnection,
  Promotion,
  PromotionConnection,
  PromotionCode,
  PromotionItems,
  PromotionCodeConnection,
};
