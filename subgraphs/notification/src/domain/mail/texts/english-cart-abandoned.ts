import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';

export const cartAbandoned: Letters['CART_ABANDONED'] = ({ goods, others }, { storefrontUrl, token }) => ({
  subject: 'Something is still in your cart',
  before: [
    'Hello,',
    'you left this in your cart at Agora:',
    ...goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 200)}`),
    ...(others === 0 ? [] : [others === 1 ? 'And one thing more.' : `And ${others.toString()} things more.`]),
  ],
  link: { label: 'To my cart', url: storefrontLink(storefrontUrl, 'cart') },
  after: [
    'Nothing is kept for you: prices may change, and things may be sold out.',
    'You get this mail once for a cart, because you agreed to mails about offers and news.',
  ],
  unsubscribe: { label: 'No more mails like this', url: storefrontLink(storefrontUrl, 'unsubscribe', token) },
});
