import { type Money, zero } from '@agora/schema';
import { countPieces } from './count-pieces.ts';
import type { Fact } from './fact.ts';
import { isHandedOver } from '../order/fulfilment-status.ts';
import { type OrderWithLines, type StockStage, stockStages } from '../order/order.ts';
import type { OrderPayment } from '../order/order-payment.ts';
import type { Refund } from '../order/refund.ts';
import { type Parcel, type ParcelStage, parcelStages } from '../order/parcel.ts';

type FactOf<Prefix extends string> = Extract<Fact, { readonly kind: `${Prefix}_${string}` }>;

const stockAfter: Record<FactOf<'STOCK'>['kind'], StockStage> = {
  STOCK_BACKORDERED: 'BACKORDERED',
  STOCK_RESERVED: 'RESERVED',
  STOCK_EXPIRED: 'EXPIRED',
  STOCK_REFUSED: 'REFUSED',
};

const stageAfter: Record<FactOf<'PARCEL'>['kind'], ParcelStage> = {
  PARCEL_SCHEDULED: 'SCHEDULED',
  PARCEL_CANCELLED: 'CANCELLED',
  PARCEL_LINES_CANCELLED: 'SCHEDULED',
  PARCEL_DISPATCHED: 'IN_TRANSIT',
  PARCEL_OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
  PARCEL_DELIVERED: 'DELIVERED',
};

/** The order with one more thing known of it; the same order when that was known. In whatever order facts come, what is known in the end is the same. */
export function recordFact(order: OrderWithLines, fact: Fact): OrderWithLines {
  switch (fact.kind) {
    case 'STOCK_BACKORDERED':
    case 'STOCK_RESERVED':
    case 'STOCK_EXPIRED':
    case 'STOCK_REFUSED': {
      const stock = further(stockStages, order.stock, stockAfter[fact.kind]);
      return stock === order.stock ? order : { ...order, stock };
    }
    case 'PAYMENT_AUTHORISED':
    case 'PAYMENT_CAPTURED':
    case 'PAYMENT_FAILED':
    case 'PAYMENT_VOIDED':
    case 'PAYMENT_REFUNDED':
    case 'PAYMENT_REFUND_REFUSED': {
      const known = paymentOf(order, fact.paymentId);
      const payment = { ...withMoney(known, fact), id: fact.paymentId };
      const payments = withOne(order.payments, known.id, payment);
      return payments === order.payments ? order : { ...order, payments };
    }
    case 'PARCEL_SCHEDULED':
    case 'PARCEL_CANCELLED':
    case 'PARCEL_DISPATCHED':
    case 'PARCEL_OUT_FOR_DELIVERY':
    case 'PARCEL_LINES_CANCELLED':
    case 'PARCEL_DELIVERED': {
      return withParcel(order, fact, stageAfter[fact.kind]);
    }
    case 'CANCELLATION_ACCEPTED':
      return decided(order, []);
    case 'CANCELLATION_TOO_LATE':
      return decided(order, fact.left);
    case 'REFUND_SETTLED': {
      const { key, refunded, refusal } = fact;
      const at = order.refunds.findIndex((refund) => refund.key === key && refund.state === 'DUE');
      const due = order.refunds[at];
      if (!due) return order;
      const settled: Refund = { ...due, state: refusal ? 'REFUSED' : 'REFUNDED', refunded, refusal };
      return { ...order, refunds: order.refunds.with(at, settled) };
    }
    case 'LINES_CALLED_OFF': {
      const told = new Map(fact.lines.map(({ lineId, quantityInAll }) => [lineId, quantityInAll]));
      const lines = order.lines.map((line) => {
        const calledOff = Math.min(line.quantity, told.get(line.lineId) ?? 0);
        return calledOff > line.calledOff ? { ...line, calledOff } : line;
      });
      return lines.every((line, index) => line === order.lines[index]) ? order : { ...order, lines };
    }
    case 'GOODS_HANDED_OVER':
      return {
        ...order,
        lines: order.lines.map((line) => {
          if (line.requiresShipping) return line;
          const pieces = line.quantity - line.calledOff;
          return { ...line, shipped: pieces, delivered: pieces };
        }),
      };
    case 'REFUNDS_CHECKED':
    case 'ORDER_CALLED_OFF':
    case 'CANCELLATION_REQUESTED':
    case 'LINES_CANCELLATION_REQUESTED':
    case 'ORDER_WAITED_TOO_LONG':
      return order;
  }
}

type Told = Pick<FactOf<'PARCEL'>, 'deliveryId' | 'trackingNumber' | 'lines'>;

function withParcel(order: OrderWithLines, { deliveryId: id, trackingNumber, lines }: Told, told: ParcelStage) {
  const known = order.parcels.find((parcel) => parcel.id === id || parcel.id === order.id);
  const stage = further(parcelStages, known?.stage ?? 'SCHEDULED', told);
  const parcel: Parcel = { id, trackingNumber, stage, lines: fewer(known?.lines ?? null, lines ?? null) };
  const parcels = withOne(order.parcels, known?.id ?? id, parcel);
  return parcels === order.parcels ? order : { ...order, parcels };
}

/** What had left is shipped, whether that was heard of otherwise or not, and what had not is called off, but for what was handed over. */
function decided(order: OrderWithLines, left: readonly Told[]): OrderWithLines {
  const { cancellationRequest } = order;
  if (cancellationRequest?.outcome !== 'AWAITED') return order;
  const sent = left.reduce((known, parcel) => withParcel(known, parcel, 'IN_TRANSIT'), order);
  const lines = countPieces(sent).map((line) => ({
    ...line,
    calledOff: Math.max(line.calledOff, line.quantity - line.shipped),
  }));
  const isStopped = lines.some(({ calledOff }, index) => calledOff > (order.lines[index]?.calledOff ?? 0));
  const isKept = left.length > 0 || isHandedOver(sent);
  const outcome = isKept ? (isStopped ? 'ACCEPTED_IN_PART' : 'TOO_LATE') : 'ACCEPTED';
  return { ...sent, lines, cancellationRequest: { ...cancellationRequest, outcome } };
}

function paymentOf({ id: orderId, payments, totals }: OrderWithLines, id: string): OrderPayment {
  const nothing = zero(totals.total.currency);
  const sums = { authorised: nothing, captured: nothing, voided: nothing, refunded: nothing, refundsRefused: nothing };
  const unknown = { id, ...sums, failure: null };
  return payments.find((payment) => payment.id === id || payment.id === orderId) ?? unknown;
}

function withMoney(payment: OrderPayment, fact: FactOf<'PAYMENT'>): OrderPayment {
  switch (fact.kind) {
    case 'PAYMENT_AUTHORISED':
      return { ...payment, authorised: larger(payment.authorised, fact.amount) };
    case 'PAYMENT_CAPTURED':
      return { ...payment, captured: larger(payment.captured, fact.capturedInAll) };
    case 'PAYMENT_FAILED':
      return { ...payment, failure: payment.failure ?? fact.failure };
    case 'PAYMENT_VOIDED':
      return { ...payment, voided: larger(payment.voided, fact.amount) };
    case 'PAYMENT_REFUNDED':
      return { ...payment, refunded: larger(payment.refunded, fact.refundedInAll) };
    case 'PAYMENT_REFUND_REFUSED':
      return { ...payment, refundsRefused: larger(payment.refundsRefused, fact.refusedInAll) };
  }
}

/** Throws a RangeError for an amount in another currency than the order's. */
function larger(known: Money, told: Money): Money {
  if (told.currency !== known.currency) throw new RangeError(`${told.currency} for an order in ${known.currency}`);
  return told.minor > known.minor ? told : known;
}

function further<Stage>(stages: readonly Stage[], known: Stage, told: Stage): Stage {
  return stages.indexOf(told) > stages.indexOf(known) ? told : known;
}

/** What is in a parcel only gets less: of what is told, late or not, the least. */
function fewer(known: Parcel['lines'], told: Parcel['lines']): Parcel['lines'] {
  if (!known || !told) return known ?? told;
  const left = new Map(told.map(({ lineId, quantity }) => [lineId, quantity]));
  return known
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, left.get(line.lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** The same list when the one that is put in is there already. */
function withOne<One extends { readonly id: string }>(all: readonly One[], id: string, one: One): readonly One[] {
  const place = all.findIndex((other) => other.id === id);
  if (place < 0) return [...all, one];
  return isSame(all[place], one) ? all : all.with(place, one);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
