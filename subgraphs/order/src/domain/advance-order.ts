import { fulfilmentProcess } from './fulfilment-process.ts';
import type { OrderWithLines } from './order.ts';
import type { OrderDecision, OrderRefusal } from './order-decision.ts';
import { paymentProcess } from './payment-process.ts';
import { purchaseProcess, type Steps } from './purchase-process.ts';
import type { TriggerData, TriggerName } from './trigger.ts';

export interface Happening<Name extends TriggerName> {
  readonly trigger: Name;
  readonly data: TriggerData[Name];
  /** What happened, for people. */
  readonly detail: string;
}

/**
 * Looks a trigger up in the three tables: the purchase, the money, the goods. Refused when it changes none of them: it
 * came too late, or told what is known.
 */
export function advanceOrder<Name extends TriggerName>(
  order: OrderWithLines,
  { trigger, data, detail }: Happening<Name>,
  now: Date,
): OrderDecision | OrderRefusal<'OUT_OF_STEP'> {
  const steps: Steps = purchaseProcess[order.status];
  const step = steps[trigger];
  const status = step?.to ?? order.status;
  const paymentStatus = step?.payment ?? paymentProcess[order.paymentStatus][trigger] ?? order.paymentStatus;
  const goodsTrigger = step?.to === 'CANCELLED' ? 'order.cancelled' : trigger;
  const fulfilmentStatus = fulfilmentProcess[order.fulfilmentStatus][goodsTrigger] ?? order.fulfilmentStatus;
  if (status === order.status && paymentStatus === order.paymentStatus && fulfilmentStatus === order.fulfilmentStatus) {
    return { refused: 'OUT_OF_STEP' };
  }

  const reason = step?.reason?.(data);
  const advanced: OrderWithLines = {
    ...order,
    status,
    statusSince: status === order.status ? order.statusSince : now,
    paymentStatus,
    fulfilmentStatus,
    cancellation: reason ? { reason, cancelledAt: now } : order.cancellation,
    version: order.version + 1,
  };
  return {
    order: advanced,
    entry: {
      sequence: advanced.version,
      status,
      previousStatus: order.status,
      paymentStatus,
      fulfilmentStatus,
      occurredAt: now,
      detail,
    },
    events: step ? [step.tell(advanced, data, now)] : [],
  };
}
