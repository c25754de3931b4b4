import type {
  Adjustment,
  AwaitedGoods,
  CancellationReason,
  Explanation,
  Money,
  Parts,
  PaymentFailure,
  ShippingOption,
  Tax,
  Totals,
} from '@agora/schema';
import type { Connection } from '@agora/kit';
import type { Actor } from '../domain/order/actor.ts';
import type { Order, OrderLine } from '../domain/order/order.ts';
import type { TimelineEntry } from '../domain/order/timeline.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type MoneyModel = Money;
export interface OrderModel extends Order {
  /** Only of one that a guest asked for by its cart. */
  readonly isAskedByGuest?: boolean;
}
export interface OrderLineModel extends OrderLine {
  /** What each line of the order waits for, by its id. */
  readonly awaited: () => Promise<ReadonlyMap<string, AwaitedGoods>>;
}
export type AwaitedGoodsModel = AwaitedGoods;
export interface PurchaseWaitModel {
  readonly expectedAt: () => Promise<Date | null>;
}
export type OrderTotalsModel = Totals;
export type OrderShippingOptionModel = ShippingOption;
export type OrderShippingModel = Parts;
export type PriceAdjustmentModel = Adjustment;
export type AppliedTaxModel = Tax;
export type PriceExplanationModel = Explanation;
export type OrderTimelineEntryModel = TimelineEntry;
export type OrderActorModel = Actor;
export interface OrderTimelinePaymentModel {
  readonly __typename: 'OrderTimelinePayment';
  readonly payment: PaymentModel | null;
  readonly amount: Money | null;
  readonly failure: PaymentFailure | null;
}
export interface OrderTimelineParcelModel {
  readonly __typename: 'OrderTimelineParcel';
  readonly delivery: DeliveryModel | null;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[] | null;
}
export interface OrderTimelineCancellationModel {
  readonly __typename: 'OrderTimelineCancellation';
  readonly reason: CancellationReason | null;
  readonly lines: readonly { readonly lineId: string; readonly quantityInAll: number }[] | null;
}
export type OrderTimelineDataModel =
  OrderTimelinePaymentModel | OrderTimelineParcelModel | OrderTimelineCancellationModel;
export interface OrderTimelineConnectionModel extends Connection<TimelineEntry> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export interface OrderStatusChangeModel {
  readonly entry: TimelineEntry;
  readonly order: Order | undefined;
}
export interface OrderConnectionModel extends Connection<Order> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export interface UserModel {
  readonly id: string;
}
export interface ProductModel {
  readonly id: string;
}
export interface ProductVariantModel {
  readonly id: string;
}
export interface PaymentModel {
  readonly id: string;
}
export interface DeliveryModel {
  readonly id: string;
}
