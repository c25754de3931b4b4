import { CodedError } from '@agora/kit';
import { orderHandedOver } from '@agora/schema';
import type { Context } from '../../context.ts';

interface Asked {
  readonly orderId?: string | null | undefined;
  readonly cartId?: string | null | undefined;
}

/** What was handed over of an order of who asks: a customer's own, or a guest's, who alone knows the cart. Undefined of any other. */
export async function askHandedOver({ orderId, cartId }: Asked, { send, viewer }: Pick<Context, 'send' | 'viewer'>) {
  if ((orderId == null) === (cartId == null)) {
    throw new CodedError('BAD_USER_INPUT', 'Say an order, or the cart that it was.');
  }
  const handed = await send(orderHandedOver, orderId == null ? { cartId: cartId ?? undefined } : { orderId });
  if (!handed) return undefined;
  const isTheirs = orderId == null ? handed.customerId === null : handed.customerId === viewer?.id;
  return isTheirs ? handed : undefined;
}
