import { categoryOf, orderOf } from '../../message.ts';
import type { Message } from '../../message.ts';
import { isRequired } from '../../preferences.ts';
import type { Text, TextPlace, Texts } from '../../texts/texts.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';

interface Words {
  readonly seeOrder: string;
  /** In front of a link. */
  readonly choose: string;
}

/** What the app tells, as a mail. The order of a guest has no page that a mail may lead to: whoever reads it may be a stranger. */
export function newsLetter(texts: Texts, { seeOrder, choose }: Words): Letters['NEWS'] {
  return ({ news, isOfGuest }, { storefrontUrl, timeZone, locale }) => {
    // A kind and its data belong together, which the compiler does not follow through a union.
    const say = texts[news.kind] as (data: Message['data'], place: TextPlace) => Text;
    const { title, body } = say(news.data, { timeZone, locale });
    const orderId = orderOf(news);
    const canChoose = isOfGuest !== true && !isRequired(categoryOf(news), 'EMAIL');
    return {
      subject: title,
      before: [body],
      ...(orderId !== null &&
        isOfGuest !== true && { link: { label: seeOrder, url: storefrontLink(storefrontUrl, `orders/${orderId}`) } }),
      after: canChoose ? [`${choose} ${storefrontLink(storefrontUrl, 'account')}`] : [],
    };
  };
}
