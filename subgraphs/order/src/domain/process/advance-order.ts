import type { EventDraft } from '@agora/schema';
import { type Actor, service } from '../order/actor.ts';
import { countPieces } from './count-pieces.ts';
import type { Timer } from './effect.ts';
import type { Fact, OwnBooks } from './fact.ts';
import { fulfilmentStatusOf } from '../order/fulfilment-status.ts';
import type { OrderWithLines } from '../order/order.ts';
import type { OrderDecision, OrderRefusal } from './order-decision.ts';
import { paymentStatusOf } from '../order/payment-status.ts';
import { purchaseProcess, type Step } from './purchase-process.ts';
import { recordFact } from './record-fact.ts';
import { nextRefund } from '../order/refund.ts';
import { tellRefundDue } from './tell.ts';

export interface Happening {
  readonly fact: Fact;
  readonly actor: Actor;
}

/** What is told of no amount and no parcel: no news where it changes no status. */
const withoutNews: ReadonlySet<Fact['kind']> = new Set([
  'STOCK_RESERVED',
  'STOCK_EXPIRED',
  'STOCK_REFUSED',
  'PAYMENT_FAILED',
]);

/** What leads on by itself, and so once only. */
const toldOnce: ReadonlySet<Fact['kind']> = new Set([
  'STOCK_BACKORDERED',
  'LINES_CALLED_OFF',
  'CANCELLATION_ACCEPTED',
  'CANCELLATION_TOO_LATE',
]);

/** What is about the shop's own books stands in no timeline; the refunds themselves do. */
const isNews = (fact: Fact): fact is Exclude<Fact, OwnBooks> =>
  fact.kind !== 'REFUND_SETTLED' && fact.kind !== 'REFUNDS_CHECKED';

/**
 * Writes down what became known, then takes every step of the purchase that may be taken since. Refused when it changes
 * nothing: it came too late, or told what is known.
 */
export function advanceOrder(
  order: OrderWithLines,
  happening: Happening,
  now: Date,
): OrderDecision | OrderRefusal<'OUT_OF_STEP'> {
  const decision = takeSteps(order, happening, now);
  if (decision.refused || order.status === 'CONFIRMED' || decision.order.status !== 'CONFIRMED') return decision;
  return handOver(decision, now);
}

/** What is not shipped is the buyer's once the order is confirmed; where that is all of it, it is delivered. */
function handOver(decision: OrderDecision, now: Date): OrderDecision {
  const { order, events, timer } = decision;
  if (!order.lines.some((line) => !line.requiresShipping && line.calledOff < line.quantity)) return decision;
  const handed = takeSteps(order, { fact: { kind: 'GOODS_HANDED_OVER' }, actor: service('order') }, now);
  if (handed.refused) return decision;
  return {
    ...decision,
    order: { ...handed.order, version: order.version },
    entryAfter: handed.entry,
    events: [...events, ...handed.events],
    timer: handed.timer ?? timer,
  };
}

function takeSteps(
  order: OrderWithLines,
  { fact, actor }: Happening,
  now: Date,
): OrderDecision | OrderRefusal<'OUT_OF_STEP'> {
  const events: EventDraft[] = [];
  let timer: Timer | null = null;
  const recorded = recordFact(order, fact);
  if (recorded === order && toldOnce.has(fact.kind)) return { refused: 'OUT_OF_STEP' };
  let advanced = summedUp(recorded);
  const taken = new Set<Step>();
  for (let step = nextStep(advanced, fact, taken); step; step = nextStep(advanced, fact, taken)) {
    taken.add(step);
    advanced = summedUp(after(advanced, step, fact, now));
    for (const effect of step.effects) {
      switch (effect.kind) {
        case 'TELL':
          events.push(...[effect.draft(advanced, now, fact)].flat());
          break;
        case 'REFUND': {
          const refund = nextRefund(advanced);
          advanced = { ...advanced, refunds: [...advanced.refunds, refund] };
          events.push(tellRefundDue(advanced, refund));
          break;
        }
        case 'TIMER':
          timer = effect.timer;
          break;
      }
    }
  }
  if (recorded === order && taken.size === 0) return { refused: 'OUT_OF_STEP' };

  const { status, paymentStatus, fulfilmentStatus } = advanced;
  const isMoved =
    status !== order.status ||
    paymentStatus !== order.paymentStatus ||
    fulfilmentStatus !== order.fulfilmentStatus ||
    advanced.cancellationRequest !== order.cancellationRequest;
  if (!isNews(fact) || (!isMoved && withoutNews.has(fact.kind))) return { order: advanced, entry: null, events, timer };
  return {
    order: { ...advanced, version: order.version + 1 },
    entry: {
      fact,
      actor,
      status,
      previousStatus: order.status,
      paymentStatus,
      fulfilmentStatus,
      occurredAt: now,
    },
    events,
    timer,
  };
}

/** Each step is taken once at most for what becomes known at one time. */
function nextStep(order: OrderWithLines, fact: Fact, taken: ReadonlySet<Step>): Step | undefined {
  return purchaseProcess[order.status].find((step) => !taken.has(step) && step.when(order, fact));
}

function after(order: OrderWithLines, step: Step, fact: Fact, now: Date): OrderWithLines {
  const { to } = step;
  const reason = step.reason ?? ('reason' in fact ? fact.reason : order.cancellationRequest?.reason);
  if (step.isRequest && reason) {
    return { ...order, cancellationRequest: { reason, requestedAt: now, outcome: 'AWAITED' } };
  }
  if (!to) return order;
  return {
    ...order,
    status: to,
    statusSince: now,
    paymentDueSince: to === 'AWAITING_PAYMENT' ? now : order.paymentDueSince,
    cancellation: to === 'CANCELLED' && reason ? { reason, cancelledAt: now } : order.cancellation,
  };
}

/** With the sums and statuses that follow from what is known. */
function summedUp(order: OrderWithLines): OrderWithLines {
  const counted = { ...order, lines: countPieces(order) };
  return {
    ...counted,
    paymentStatus: paymentStatusOf(counted),
    fulfilmentStatus: fulfilmentStatusOf(counted),
  };
}
