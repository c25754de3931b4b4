import type { Connection } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { Delivery, DeliveryEvent } from '../domain/delivery.ts';
import type { Slot } from '../domain/slots/slot.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type MoneyModel = Money;
export type DeliveryModel = Delivery;
export type DeliveryConnectionModel = Connection<Delivery> & { readonly count: () => Promise<number> };
export type DeliveryEventModel = DeliveryEvent;
export type TrackedParcelModel = Delivery;
export type TrackedParcelEventModel = DeliveryEvent;
export interface OrderModel {
  readonly id: string;
  /** By the cart that they bought, which nobody else knows: the order service says so. */
  readonly isAskedByGuest?: boolean;
}
export type DeliverySlotModel = Slot;
