import type { ShippingOption, Totals } from '@agora/schema';
import type { Connection } from '@agora/kit';
import type { Order, OrderLine } from '../domain/order.ts';
import type { TimelineEntry } from '../domain/timeline.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type OrderModel = Order;
export type OrderLineModel = OrderLine;
export type OrderTotalsModel = Totals;
export type OrderShippingOptionModel = ShippingOption;
export type OrderTimelineEntryModel = TimelineEntry;
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
