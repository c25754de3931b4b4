import type { CancellationReason } from '@agora/schema';
import { type Effect, startTimer, stopTimer, tell, tellRefund } from './effect.ts';
import type { Fact } from './fact.ts';
import { isAnythingWanted, isDelivered, isHandedOver, isShipped } from '../order/fulfilment-status.ts';
import type { OrderStatus, OrderWithLines } from '../order/order.ts';
import { isPaid, isRefused } from '../order/payment-status.ts';
import { refundDueOf } from '../order/refund.ts';
import {
  tellCancelled,
  tellCancelRefused,
  tellCancelRequested,
  tellConfirmed,
  tellDelivered,
  tellHandedOverIsKept,
  tellLinesCancelled,
  tellLinesCancelRequested,
  tellPaymentDue,
  tellShipped,
} from './tell.ts';

/** Where an order goes from here, once what is known of it says so, and all that is done then, in this order. */
export interface Step {
  readonly when: (order: OrderWithLines, fact: Fact) => boolean;
  /** Absent where the status stays. */
  readonly to?: OrderStatus;
  readonly effects: readonly Effect[];
  /** Whether a cancellation is requested from then on, which the delivery service decides. */
  readonly isRequest?: true;
  /** Why, where the step is a cancellation or a request for one. */
  readonly reason?: CancellationReason | undefined;
}

/** Parcels of a confirmed order may have left, and goods that arrive are paid: nothing is cancelled before it was stopped. */
const request = (reason: CancellationReason | undefined, when: Step['when']): Step => ({
  when: (order, fact) => order.cancellationRequest === null && when(order, fact),
  isRequest: true,
  reason,
  effects: [tell(tellCancelRequested)],
});

const cancel = (reason: CancellationReason | undefined, when: Step['when']): Step => ({
  when,
  to: 'CANCELLED',
  reason,
  effects: [stopTimer, tell(tellCancelled)],
});

/** A person does not want it any more, and gives the reason. */
export const callOff = cancel(undefined, (_, { kind }) => kind === 'ORDER_CALLED_OFF');

const allCalledOff = cancel(undefined, (order, { kind }) => kind === 'LINES_CALLED_OFF' && !isAnythingWanted(order));

/** A person does not want it any more, once it is confirmed. */
export const requestCancellation = request(undefined, (_, { kind }) => kind === 'CANCELLATION_REQUESTED');

const stopped = cancel(undefined, (order, { kind }) => kind === 'CANCELLATION_ACCEPTED' && !isHandedOver(order));

/** No parcel had left, and what is not shipped was handed over: it stays with its buyer, and is paid; shipping is not. */
const stoppedButHandedOver: Step = {
  when: (order, { kind }) => kind === 'CANCELLATION_ACCEPTED' && isHandedOver(order),
  effects: [tell(tellHandedOverIsKept), tell(tellLinesCancelled)],
};

const cameTooLate: Step = {
  when: (_, { kind }) => kind === 'CANCELLATION_TOO_LATE',
  effects: [tell(tellCancelRefused)],
};

/** Some of it had left, and the rest was stopped. */
const stoppedInPart: Step = {
  when: ({ cancellationRequest }, { kind }) =>
    kind === 'CANCELLATION_TOO_LATE' && cancellationRequest?.outcome === 'ACCEPTED_IN_PART',
  effects: [tell(tellLinesCancelled)],
};

/** A person does not want some pieces any more, once the order is confirmed. */
export const requestLines: Step = {
  when: (_, { kind }) => kind === 'LINES_CANCELLATION_REQUESTED',
  effects: [tell(tellLinesCancelRequested)],
};

/** Some pieces will not be sent, the others will. */
export const callLinesOff: Step = {
  when: (_, { kind }) => kind === 'LINES_CALLED_OFF',
  effects: [tell(tellLinesCancelled)],
};

const waitedTooLong = cancel(
  'TIMED_OUT',
  ({ stock }, { kind }) => kind === 'ORDER_WAITED_TOO_LONG' && stock !== 'BACKORDERED',
);
/** Nothing is paid before all of it is there, however long that takes; until then a person may call it off. */
const waitForGoods: Step = {
  when: ({ stock }, { kind }) => kind === 'STOCK_BACKORDERED' && stock === 'BACKORDERED',
  effects: [stopTimer],
};
const stockRefused = cancel('OUT_OF_STOCK', ({ stock }) => stock === 'REFUSED');
const stockExpired = cancel('TIMED_OUT', ({ stock }) => stock === 'EXPIRED');
/** The shop has more of it than it costs by now: after a cancellation, whenever the money comes. */
const giveBack: Step = { when: (order) => refundDueOf(order).minor > 0, effects: [tellRefund] };
const paymentFailed = cancel('PAYMENT_FAILED', isRefused);

/** The purchase, as one table: for each status the steps that lead on from it, of which the first that may be taken is. */
export const purchaseProcess: Readonly<Record<OrderStatus, readonly Step[]>> = {
  PENDING: [
    callOff,
    allCalledOff,
    waitedTooLong,
    stockRefused,
    stockExpired,
    waitForGoods,
    callLinesOff,
    { when: ({ stock }) => stock === 'RESERVED', to: 'AWAITING_PAYMENT', effects: [tell(tellPaymentDue), startTimer] },
  ],
  AWAITING_PAYMENT: [
    callLinesOff,
    { when: isPaid, to: 'CONFIRMED', effects: [stopTimer, tell(tellConfirmed)] },
    callOff,
    allCalledOff,
    waitedTooLong,
    stockExpired,
    paymentFailed,
    giveBack,
  ],
  CONFIRMED: [
    stoppedButHandedOver,
    // With the last piece of a parcel the rest may be delivered by that: it was handed over.
    allCalledOff,
    callLinesOff,
    { when: isDelivered, to: 'DELIVERED', effects: [tell(tellDelivered)] },
    { when: isShipped, to: 'SHIPPED', effects: [tell(tellShipped)] },
    stopped,
    requestCancellation,
    requestLines,
    // The money came after the reservation had expired, and by then the goods were somebody else's.
    request('OUT_OF_STOCK', ({ stock }) => stock === 'REFUSED'),
    giveBack,
  ],
  SHIPPED: [
    cameTooLate,
    stoppedInPart,
    requestLines,
    callLinesOff,
    { when: isDelivered, to: 'DELIVERED', effects: [tell(tellDelivered)] },
    giveBack,
  ],
  DELIVERED: [cameTooLate, giveBack],
  CANCELLED: [giveBack],
};

/** Whether an order is cancelled after a time, because it waits for others; not while it waits for goods that were promised. */
export const mayTimeOut = ({ status, stock }: Pick<OrderWithLines, 'status' | 'stock'>): boolean =>
  stock !== 'BACKORDERED' && purchaseProcess[status].includes(waitedTooLong);
