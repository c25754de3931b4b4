import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';

export const cartAbandoned: Letters['CART_ABANDONED'] = ({ goods, others, shareToken }, { storefrontUrl, token }) => ({
  subject: 'In Ihrem Warenkorb liegt noch etwas',
  before: [
    'Guten Tag,',
    'das haben Sie bei Agora in Ihrem Warenkorb gelassen:',
    ...goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 200)}`),
    ...(others === 0 ? [] : [others === 1 ? 'Und noch etwas.' : `Und noch ${others.toString()} andere Artikel.`]),
  ],
  link: {
    label: 'Zum Warenkorb',
    url: storefrontLink(storefrontUrl, shareToken === undefined ? 'cart' : `shared/${shareToken}`),
  },
  after: [
    'Es ist nichts für Sie zurückgelegt: Preise können sich ändern, und Artikel können ausverkauft sein.',
    shareToken === undefined
      ? 'Sie bekommen diese E-Mail einmal für einen Warenkorb, weil Sie E-Mails zu Angeboten und Neuigkeiten zugestimmt haben.'
      : 'Sie bekommen diese E-Mail einmal für einen Warenkorb, weil Sie daran erinnert werden wollten.',
  ],
  unsubscribe: { label: 'Keine solchen E-Mails mehr', url: storefrontLink(storefrontUrl, 'unsubscribe', token) },
});
