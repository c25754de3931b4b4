import { answer } from '@agora/kit';
import { checkoutGuestReminder } from '@agora/schema';
import type { Asked } from '../context.ts';
import { guestToRemind } from '../domain/carts/guest-to-remind.ts';

export const answerGuestReminder = answer(
  checkoutGuestReminder,
  async ({ cartId, untouchedSince }, { carts }: Asked) => {
    const cart = (await carts.byIds([cartId])).get(cartId);
    const since = new Date(untouchedSince);
    const email = cart && guestToRemind(cart, since);
    return email === undefined || (await carts.hasBoughtSince(email, since)) ? null : { email };
  },
);
