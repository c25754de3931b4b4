import { amountText } from '../amount-text.ts';
import { dateText, timeText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import { englishAtWork } from './english-at-work.ts';
import type { Kept, Text, Texts } from './texts.ts';

const cancellations = {
  OUT_OF_STOCK:
    'We are sorry: part of it is out of stock. Whatever you paid comes back to you, and what you ordered is in your cart again.',
  PAYMENT_FAILED:
    'Your payment did not go through. What you ordered is in your cart again: pick another way of paying and try again.',
  TIMED_OUT:
    'It could not be completed in time. Whatever you paid comes back to you. It is in your cart again: please order it once more.',
  CHANGED_MIND: 'As you asked. What you paid comes back to you.',
  ORDERED_BY_MISTAKE: 'As you asked. What you paid comes back to you.',
  OTHER: 'What you paid comes back to you.',
};

/** Of an order of which all that is shipped was cancelled, and the rest was handed over. */
function keptText(number: string, { name, others, refund, reason }: Kept, locale: string): Text {
  const why = reason === 'OUT_OF_STOCK' ? 'We are sorry: part of it is out of stock. ' : '';
  const back = refund.minor > 0 ? `You get ${amountText(refund, locale)} back. ` : '';
  const more = others > 0 ? ` and ${others.toString()} more` : '';
  return {
    title: `What was to be shipped of order ${number} is cancelled`,
    body: `${why}${back}What needs no shipping was handed over already, and you keep it: ${plainLine(name, 100)}${more}.`,
  };
}

const answerers = { SHOP: 'The shop', VENDOR: 'Whoever sells it', CUSTOMER: 'Another customer' };

export const english: Texts = {
  WELCOME({ displayName }) {
    const name = plainLine(displayName, 60);
    return {
      title: name === '' ? 'Welcome to Agora' : `Welcome to Agora, ${name}`,
      body: 'Your account is open. Here you will read what becomes of your orders.',
    };
  },
  ORDER_CONFIRMED({ number, items, total, isSent }, { locale }) {
    const bought = items === 1 ? '1 item' : `${items} items`;
    return {
      title: `Order ${number} is confirmed`,
      body: `We received your payment of ${amountText(total, locale)} for ${bought}${isSent === false ? '. Nothing needs to be shipped.' : ', and prepare your parcel.'}`,
    };
  },
  ORDER_CANCELLED: ({ number, reason }) => ({ title: `Order ${number} is cancelled`, body: cancellations[reason] }),
  ORDER_CANCEL_REFUSED({ number, kept }, { locale }) {
    if (kept) return keptText(number, kept, locale);
    return {
      title: `Order ${number} had left already`,
      body: 'Your cancellation came too late for what had left our warehouse; it comes to you. What had not left is cancelled, and you get the money for it back.',
    };
  },
  ORDER_BACKORDERED({ number, expectedAt }, { timeZone, locale }) {
    const when = expectedAt === null ? '' : `We expect them by ${dateText(expectedAt, locale, timeZone)}. `;
    return {
      title: `Order ${number} waits for goods`,
      body: `Not all of it is there yet. ${when}You pay nothing until then, and can cancel it at any time.`,
    };
  },
  ORDER_BACKORDER_FILLED: ({ number, expiresAt }, { timeZone, locale }) => ({
    title: `All of order ${number} is there`,
    body: `What you waited for is put aside for you. Your payment is due now; we keep it for you until ${timeText(expiresAt, locale, timeZone)}.`,
  }),
  ORDER_SHIPPED: ({ number, trackingNumber }) => ({
    title: `Order ${number} is on its way`,
    body: `Follow your parcel with the tracking number ${plainLine(trackingNumber, 60)}.`,
  }),
  ORDER_DELIVERED: ({ number, isSent }) => ({
    title: isSent === false ? `Order ${number} is yours` : `Order ${number} was delivered`,
    body: 'We hope you like it. Tell others what you think of it in a review.',
  }),
  OUT_FOR_DELIVERY: ({ trackingNumber }) => ({
    title: 'Your parcel arrives today',
    body: `A courier is on the way to you with the parcel ${plainLine(trackingNumber, 60)}.`,
  }),
  DELIVERY_FAILED({ trackingNumber, reason }) {
    const why = plainLine(reason, 120);
    const again = `The courier will try again with the parcel ${plainLine(trackingNumber, 60)}.`;
    return {
      title: 'Your parcel could not be delivered',
      body: why === '' ? again : `${again} What was noted: ${why}`,
    };
  },
  PAYMENT_REFUNDED: ({ number, amount }, { locale }) => ({
    title: `You get ${amountText(amount, locale)} back`,
    body: `This is a refund for order ${number}. Your bank may take some days to show it.`,
  }),
  REVIEW_REJECTED: ({ reason }) => ({
    title: 'Your review was taken out of sight',
    body: `A moderator gave this reason: ${plainLine(reason, 300)}`,
  }),
  CART_ABANDONED: ({ name, others }) => ({
    title: 'Something is still in your cart',
    body: `${plainLine(name, 100)}${others > 0 ? ` and ${others.toString()} more` : ''} can be bought from your cart, at the prices of today.`,
  }),
  BACK_IN_STOCK: ({ name }) => ({
    title: `${plainLine(name, 100)} can be bought again`,
    body: 'You asked to be told. We put nothing aside for you: be quick.',
  }),
  REVIEW_PUBLISHED: ({ title }) => ({
    title: 'Your review can be read by everybody',
    body:
      title === null ? 'Thank you for telling others.' : `Thank you for telling others about ${plainLine(title, 100)}.`,
  }),
  REVIEW_HELD: ({ title }) => ({
    title: 'Somebody looks at your review first',
    body: `A moderator reads what you wrote${title === null ? '' : ` about ${plainLine(title, 100)}`} before others can. You are told what becomes of it.`,
  }),
  REVIEW_APPEAL_DECIDED: ({ title, isGranted, reason }) => ({
    title: isGranted ? 'Your review is back' : 'Your review stays out of sight',
    body: `A moderator looked again at what you wrote${title === null ? '' : ` about ${plainLine(title, 100)}`}, and gave this reason: ${plainLine(reason, 300)}`,
  }),
  REVIEW_REPLIED: ({ title }) => ({
    title: 'Your review has a reply',
    body: `Whoever sells ${title === null ? 'it' : plainLine(title, 100)} replied to what you wrote.`,
  }),
  REVIEW_REQUESTED: ({ number, name, others }) => ({
    title: 'How do you like it?',
    body: `Tell others what you think of ${name === null ? `what you bought with order ${number}` : `${plainLine(name, 100)}${others > 0 ? ` and ${others.toString()} more` : ''}`}.`,
  }),
  QUESTION_ANSWERED: ({ title, answerer }) => ({
    title: 'Your question has an answer',
    body: `${answerers[answerer]} answered your question${title === null ? '' : ` about ${plainLine(title, 100)}`}.`,
  }),
  WEBHOOK_SWITCHED_OFF: ({ host, isOfVendor }) => ({
    title: `${isOfVendor ? 'Your webhook' : 'A webhook of the shop'} to ${plainLine(host, 100)} is switched off`,
    body: 'It took no messages for days, or said that it is gone. Look at its log in the console, and switch it on again once it works.',
  }),
  ...englishAtWork,
  TEXT: (text) => text,
};
