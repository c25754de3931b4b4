export type { Access, PrincipalName } from './contract/access.ts';
export { type AwaitedGoods, awaitedByLine, expectedInAll, type PromisedGoods } from './contract/awaited-goods.ts';
export { type CloudEvent, cloudEventSchema } from './contract/cloud-event.ts';
export { defineEvent, type EventContract, type EventDraft } from './contract/define-event.ts';
export { defineMessage, type MessageContract } from './contract/define-message.ts';
export {
  definePersonalData,
  definePersonErased,
  type PersonalDataContract,
  type PersonErasedContract,
} from './contract/define-personal-data.ts';
export type { DeliveryWindow } from './contract/delivery-window.ts';
export {
  erasedAddress,
  isShipped,
  type PostalAddress,
  type PricedLine,
  type ShippingOption,
  type Totals,
} from './contract/fields.ts';
export {
  type Adjustment,
  type Explanation,
  orderTotals,
  type OrderTotals,
  pricedOrderLine,
  type PricedOrderLine,
  pricedShipping,
  type PricedShipping,
  type Tax,
} from './contract/priced.ts';
export { isProviderToken } from './contract/provider-token.ts';
export {
  type Buyer,
  isOfGuest,
  type PurchaseDetails,
  tellCustomer,
  type Tender,
  type TenderKind,
} from './contract/purchase.ts';
export {
  declaredTransports,
  type ServiceName,
  serviceNames,
  type TransportKind,
  transportKinds,
} from './contract/services.ts';
export { allocate } from './money/allocate.ts';
export { convert, type ExchangeRate } from './money/convert.ts';
export { fractionDigits, isCurrency } from './money/currency.ts';
export { fromDecimal, toDecimal } from './money/decimal.ts';
export { add, isEqual, type Money, share, subtract, times, zero } from './money/money.ts';
export { orderTotalsOf } from './money/order-totals.ts';
export { taxNoteOf } from './money/tax-note.ts';
export { adjustedPrice, type Parts, taxesOf, type TaxRule, totalOf } from './money/parts.ts';
export { toPercent } from './money/percent.ts';
export { isTaxClass, standardTaxClass } from './money/tax-class.ts';
export { worthOf } from './money/worth-of.ts';
export { blockOfText } from './text/block-of-text.ts';
export { digestOfText } from './text/digest-of-text.ts';
export { lineOfText } from './text/line-of-text.ts';
export { normalizeEmail, readableEmail } from './text/normalize-email.ts';
export { isVisible } from './text/visible.ts';
export * from './events/user.ts';
export * from './events/user-invitations.ts';
export * from './events/product.ts';
export * from './events/inventory.ts';
export * from './events/order.ts';
export * from './events/payment.ts';
export * from './events/delivery.ts';
export * from './events/checkout.ts';
export * from './events/review.ts';
export * from './events/notification.ts';
export * from './events/recommendation.ts';
export * from './messages/user.ts';
export * from './messages/payment.ts';
export * from './messages/product.ts';
export * from './messages/inventory.ts';
export * from './messages/delivery.ts';
export * from './messages/order.ts';
export * from './messages/checkout.ts';
export * from './messages/review.ts';
export * from './messages/notification.ts';
export * from './messages/recommendation.ts';
