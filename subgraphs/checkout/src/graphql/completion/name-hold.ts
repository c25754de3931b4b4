import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';

/** The id that the order of a cart will have, by which things are held for it; null where it became one meanwhile. */
export function nameHold(cartId: string, { transact }: Pick<Context, 'transact'>): Promise<string | null> {
  return transact(async ({ carts }) => {
    const cart = await carts.lock(cartId);
    if (cart?.status !== 'OPEN') return null;
    const holdId = cart.holdId ?? uuidv7();
    if (cart.holdId === null) await carts.save({ ...cart, holdId });
    return holdId;
  });
}
