import type { Money } from '@agora/schema';

/** Codes of refusals; the schema's `CheckoutErrorCode` describes them. */
export type CheckoutRefusalCode =
  | 'CART_NOT_FOUND'
  | 'CART_COMPLETED'
  | 'EMPTY_CART'
  | 'VARIANT_NOT_FOUND'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'NO_LINES'
  | 'TOO_MANY_LINES'
  | 'WISH_LIST_NOT_FOUND'
  | 'WISH_LIST_FIXED'
  | 'TOO_MANY_WISH_LISTS'
  | 'TOO_MANY_ITEMS'
  | 'ITEM_NOT_FOUND'
  | 'INVALID_NAME'
  | 'OTHER_CART_CHOSEN'
  | 'INVALID_NOTE'
  | 'INVALID_GIFT_MESSAGE'
  | 'INVALID_DATE'
  | 'INVALID_VAT_ID'
  | 'INVALID_VAT_CHECK_DIGITS'
  | 'SHARE_NOT_FOUND'
  | 'ORDER_NOT_FOUND'
  | 'CURRENCY_DIFFERS'
  | 'CURRENCY_NOT_OFFERED'
  | 'NOT_SOLD_IN_CURRENCY'
  | 'ADDRESS_NOT_FOUND'
  | 'INVALID_ADDRESS'
  | 'NOT_DELIVERABLE'
  | 'INVALID_EMAIL'
  | 'GUEST_REQUIRED'
  | 'INVALID_PROVIDER_TOKEN'
  | 'UNKNOWN_PROVIDER_TOKEN'
  | 'CARD_EXPIRED'
  | 'SHIPPING_ADDRESS_REQUIRED'
  | 'SHIPPING_OPTION_NOT_FOUND'
  | 'SHIPPING_OPTION_REQUIRED'
  | 'BILLING_ADDRESS_REQUIRED'
  | 'PAYMENT_METHOD_NOT_FOUND'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'UNKNOWN_REGION'
  | 'INVALID_TAX_RATE'
  | 'INVALID_TAX_CLASS'
  | 'VALID_FROM_PAST'
  | 'INVALID_TAX_THRESHOLD'
  | 'INVALID_CERTIFICATE'
  | 'INVALID_PERIOD'
  | 'TAX_EXEMPTION_NOT_FOUND'
  | 'TOO_MANY_TAX_EXEMPTIONS'
  | 'CUSTOMER_NOT_FOUND'
  | 'CUSTOMER_GROUP_NOT_FOUND'
  | 'PROMOTION_NOT_FOUND'
  | 'PROMOTION_STATUS_CONFLICT'
  | 'PROMOTION_OVER'
  | 'PROMOTION_GOODS_UNAVAILABLE'
  | 'INVALID_PROMOTION'
  | 'TOO_MANY_PROMOTIONS'
  | 'INVALID_CODE'
  | 'CODE_TAKEN'
  | 'TOO_MANY_CODES'
  | 'CODE_NOT_FOUND'
  | 'CODE_EXPIRED'
  | 'CODE_USED_UP'
  | 'CODE_NOT_APPLICABLE'
  | 'NOT_FIRST_ORDER'
  | 'TOO_MANY_ATTEMPTS'
  | 'LINE_RETURNED'
  | 'PRICE_CHANGED'
  | 'SHIPPING_PRICE_CHANGED'
  | 'DELIVERY_SLOT_FULL'
  | 'DELIVERY_SLOT_UNAVAILABLE'
  | 'OUT_OF_STOCK'
  | 'CUSTOMER_LIMIT_EXCEEDED'
  | 'DELIVERY_DAY_TOO_EARLY'
  | 'VARIANT_UNAVAILABLE'
  | 'TOTAL_CHANGED'
  | 'USED_UP'
  | 'GIFT_CARD_NOT_FOUND'
  | 'GIFT_CARD_NOT_USABLE'
  | 'TOO_MANY_GIFT_CARDS'
  | 'NO_STORE_CREDIT'
  | 'TENDERS_CHANGED'
  | 'INVALID_MONEY'
  | 'INVALID_CUSTOMER_GROUP'
  | 'AMBIGUOUS_INPUT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_CONFLICT';

/** A line that stands in the way, and what is known about it. */
export interface RefusedLine {
  readonly lineId: string;
  readonly variantId: string;
  readonly available?: number;
  readonly customerLimit?: number;
  readonly leftForCustomer?: number;
  readonly previousPrice?: Money;
  readonly currentPrice?: Money;
}

export interface Refusal {
  readonly refused: CheckoutRefusalCode;
  readonly field: readonly string[];
  readonly lines?: readonly RefusedLine[];
  /** For people, where more is known than the code says. */
  readonly message?: string;
  /** When to try again, if it is a matter of waiting. */
  readonly retryAfterSeconds?: number;
}
