import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';

export const cartAbandoned: Letters['CART_ABANDONED'] = ({ goods, others, shareToken }, { storefrontUrl, token }) => ({
  subject: 'Something is still in your cart',
  before: [
    'Hello,',
    'you left this in your cart at Agora:',
    ...goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 200)}`),
    ...(others === 0 ? [] : [others === 1 ? 'And one thing more.' : `And ${others.toString()} things more.`]),
  ],
  link: {
    label: 'To my cart',
    url: storefrontLink(storefrontUrl, shareToken === undefined ? 'cart' : `shared/${shareToken}`),
  },
  after: [
    'Nothing is kept for you: prices may change, and things may be sold out.',
    shareToken === undefined
      ? 'You get this mail once for a cart, because you agreed to mails about offers and news.'
      : 'You get this mail once for a cart, because you wanted to be reminded of it.',
  ],
  unsubscribe: { label: 'No more mails like this', url: storefrontLink(storefrontUrl, 'unsubscribe', token) },
});
