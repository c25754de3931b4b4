import { mutate } from '@agora/kit';
import type { Context } from '../../context.ts';
import { cancelOrder } from '../../domain/cancelling/cancel-order.ts';
import type { Actor } from '../../domain/order/actor.ts';
import type { CancelReason, Order } from '../../domain/order/order.ts';
import { keepDecision } from '../../db/keep-decision.ts';
import { refuse, type Refusal } from '../refuse.ts';

interface Asked {
  readonly operation: string;
  readonly caller: string;
  readonly input: {
    readonly reason: CancelReason;
    readonly expectedVersion?: number | null | undefined;
    readonly idempotencyKey: string;
  };
  readonly orderId: string | undefined;
  /** By which input the order was named. */
  readonly field: 'orderId' | 'cartId';
  /** As who they cancel it; undefined for who may not. */
  readonly actorOf: (order: Order) => Actor | undefined;
}

/** Calls an order off for somebody who asks for it once more with the same key, or too late. */
export function cancelForPerson(context: Context, { operation, caller, input, orderId, field, actorOf }: Asked) {
  const { reason, expectedVersion } = input;
  return mutate(context, {
    operation,
    caller,
    input,
    async decide(work): Promise<{ refused?: never } | Refusal> {
      const { orders, now } = work;
      const order = orderId === undefined ? undefined : await orders.lock(orderId);
      const actor = order && actorOf(order);
      if (!order || !actor) return { refused: 'ORDER_NOT_FOUND', field: [field] };
      const decision = cancelOrder(order, { reason, expectedVersion: expectedVersion ?? undefined, actor }, now());
      if (decision.refused === 'VERSION_CONFLICT') {
        return { refused: decision.refused, field: ['expectedVersion'], version: order.version };
      }
      if (decision.refused) return { refused: decision.refused, field: [field], status: order.status };
      await keepDecision(work, decision);
      return {};
    },
    async answer() {
      const order = (await context.stores.orders.byIds([orderId ?? ''])).get(orderId ?? '');
      return { order: order ? { ...order, isAskedByGuest: field === 'cartId' } : null, userErrors: [] };
    },
    refuse,
  });
}
