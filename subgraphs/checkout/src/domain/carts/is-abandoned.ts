import type { Cart } from './cart.ts';

interface Left {
  readonly customerId: string;
  readonly untouchedSince: string;
}

/** Whether a customer has left this cart as it was at this moment, with something in it. */
export function isAbandoned(cart: Cart, { customerId, untouchedSince }: Left): boolean {
  const isFilled = cart.status === 'OPEN' && cart.lines.length > 0;
  return isFilled && cart.customerId === customerId && cart.updatedAt.getTime() <= Date.parse(untouchedSince);
}
