import { amountText } from '../amount-text.ts';
import { dateText, timeText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import { germanAtWork } from './german-at-work.ts';
import type { Kept, Text, Texts } from './texts.ts';

const cancellations = {
  OUT_OF_STOCK:
    'Leider ist ein Teil davon nicht mehr vorrätig. Was Sie bezahlt haben, erhalten Sie zurück, und was Sie bestellt haben, liegt wieder in Ihrem Warenkorb.',
  PAYMENT_FAILED:
    'Ihre Zahlung ist nicht zustande gekommen. Was Sie bestellt haben, liegt wieder in Ihrem Warenkorb: Wählen Sie eine andere Zahlungsart und versuchen Sie es noch einmal.',
  TIMED_OUT:
    'Sie konnte nicht rechtzeitig abgeschlossen werden. Was Sie bezahlt haben, erhalten Sie zurück. Alles liegt wieder in Ihrem Warenkorb: Bitte bestellen Sie noch einmal.',
  CHANGED_MIND: 'Wie von Ihnen gewünscht. Was Sie bezahlt haben, erhalten Sie zurück.',
  ORDERED_BY_MISTAKE: 'Wie von Ihnen gewünscht. Was Sie bezahlt haben, erhalten Sie zurück.',
  OTHER: 'Was Sie bezahlt haben, erhalten Sie zurück.',
};

/** Of an order of which all that is shipped was cancelled, and the rest was handed over. */
function keptText(number: string, { name, others, refund, reason }: Kept, locale: string): Text {
  const why = reason === 'OUT_OF_STOCK' ? 'Leider ist ein Teil davon nicht mehr vorrätig. ' : '';
  const back = refund.minor > 0 ? `Sie erhalten ${amountText(refund, locale)} zurück. ` : '';
  const more = others > 0 ? ` und ${others.toString()} weitere Artikel` : '';
  return {
    title: `Was von Bestellung ${number} verschickt werden sollte, ist storniert`,
    body: `${why}${back}Was keinen Versand braucht, haben Sie schon erhalten und behalten es: ${plainLine(name, 100)}${more}.`,
  };
}

const answerers = {
  SHOP: 'Der Shop',
  VENDOR: 'Die Verkäuferin oder der Verkäufer',
  CUSTOMER: 'Jemand, der hier einkauft,',
};

export const german: Texts = {
  WELCOME({ displayName }) {
    const name = plainLine(displayName, 60);
    return {
      title: name === '' ? 'Willkommen bei Agora' : `Willkommen bei Agora, ${name}`,
      body: 'Ihr Konto ist eröffnet. Hier lesen Sie, was aus Ihren Bestellungen wird.',
    };
  },
  ORDER_CONFIRMED: ({ number, items, total, isSent }, { locale }) => ({
    title: `Bestellung ${number} ist bestätigt`,
    body: `Wir haben Ihre Zahlung von ${amountText(total, locale)} für ${items} Artikel erhalten${isSent === false ? '. Es muss nichts verschickt werden.' : ' und bereiten Ihr Paket vor.'}`,
  }),
  ORDER_CANCELLED: ({ number, reason }) => ({
    title: `Bestellung ${number} ist storniert`,
    body: cancellations[reason],
  }),
  ORDER_CANCEL_REFUSED({ number, kept }, { locale }) {
    if (kept) return keptText(number, kept, locale);
    return {
      title: `Bestellung ${number} war schon unterwegs`,
      body: 'Ihre Stornierung kam zu spät für das, was unser Lager schon verlassen hatte; es kommt zu Ihnen. Was noch hier war, ist storniert, und Sie erhalten das Geld dafür zurück.',
    };
  },
  ORDER_BACKORDERED({ number, expectedAt }, { timeZone, locale }) {
    const when = expectedAt === null ? '' : `Wir erwarten den Rest bis ${dateText(expectedAt, locale, timeZone)}. `;
    return {
      title: `Bestellung ${number} wartet auf Ware`,
      body: `Es ist noch nicht alles da. ${when}Bis dahin zahlen Sie nichts und können jederzeit stornieren.`,
    };
  },
  ORDER_BACKORDER_FILLED: ({ number, expiresAt }, { timeZone, locale }) => ({
    title: `Für Bestellung ${number} ist alles da`,
    body: `Worauf Sie gewartet haben, liegt für Sie bereit. Jetzt wird die Zahlung fällig; wir halten alles bis ${timeText(expiresAt, locale, timeZone)} zurück.`,
  }),
  ORDER_SHIPPED: ({ number, trackingNumber }) => ({
    title: `Bestellung ${number} ist unterwegs`,
    body: `Verfolgen Sie Ihr Paket mit der Sendungsnummer ${plainLine(trackingNumber, 60)}.`,
  }),
  ORDER_DELIVERED: ({ number, isSent }) => ({
    title: isSent === false ? `Bestellung ${number} gehört Ihnen` : `Bestellung ${number} wurde zugestellt`,
    body: 'Wir hoffen, sie gefällt Ihnen. Sagen Sie anderen in einer Bewertung, was Sie davon halten.',
  }),
  OUT_FOR_DELIVERY: ({ trackingNumber }) => ({
    title: 'Ihr Paket kommt heute',
    body: `Ein Kurier ist mit dem Paket ${plainLine(trackingNumber, 60)} auf dem Weg zu Ihnen.`,
  }),
  DELIVERY_FAILED({ trackingNumber, reason }) {
    const why = plainLine(reason, 120);
    const again = `Der Kurier versucht es mit dem Paket ${plainLine(trackingNumber, 60)} noch einmal.`;
    return {
      title: 'Ihr Paket konnte nicht zugestellt werden',
      body: why === '' ? again : `${again} Vermerkt wurde: ${why}`,
    };
  },
  PAYMENT_REFUNDED: ({ number, amount }, { locale }) => ({
    title: `Sie erhalten ${amountText(amount, locale)} zurück`,
    body: `Das ist eine Erstattung zur Bestellung ${number}. Bei Ihrer Bank kann es einige Tage dauern, bis sie zu sehen ist.`,
  }),
  REVIEW_REJECTED: ({ reason }) => ({
    title: 'Ihre Bewertung wird nicht mehr angezeigt',
    body: `Ein Moderator gab diesen Grund an: ${plainLine(reason, 300)}`,
  }),
  CART_ABANDONED: ({ name, others }) => ({
    title: 'In Ihrem Warenkorb liegt noch etwas',
    body: `${plainLine(name, 100)}${others > 0 ? ` und ${others.toString()} weitere Artikel` : ''}: noch im Warenkorb, zu den Preisen von heute.`,
  }),
  BACK_IN_STOCK: ({ name }) => ({
    title: `${plainLine(name, 100)} ist wieder da`,
    body: 'Sie wollten davon erfahren. Wir legen nichts für Sie zurück: Schnell sein lohnt sich.',
  }),
  REVIEW_PUBLISHED: ({ title }) => ({
    title: 'Ihre Bewertung ist für alle zu lesen',
    body:
      title === null
        ? 'Danke, dass Sie anderen helfen.'
        : `Danke, dass Sie anderen von ${plainLine(title, 100)} erzählen.`,
  }),
  REVIEW_HELD: ({ title }) => ({
    title: 'Ihre Bewertung wird erst geprüft',
    body: `Unsere Moderation liest, was Sie${title === null ? '' : ` über ${plainLine(title, 100)}`} geschrieben haben, bevor es andere können. Sie erfahren, was daraus wird.`,
  }),
  REVIEW_APPEAL_DECIDED: ({ title, isGranted, reason }) => ({
    title: isGranted ? 'Ihre Bewertung ist wieder da' : 'Ihre Bewertung bleibt verborgen',
    body: `Unsere Moderation hat noch einmal angesehen, was Sie${title === null ? '' : ` über ${plainLine(title, 100)}`} geschrieben haben. Der Grund: ${plainLine(reason, 300)}`,
  }),
  REVIEW_REPLIED: ({ title }) => ({
    title: 'Auf Ihre Bewertung wurde geantwortet',
    body: `Wer ${title === null ? 'es' : plainLine(title, 100)} verkauft, hat auf Ihre Worte geantwortet.`,
  }),
  REVIEW_REQUESTED: ({ number, name, others }) => ({
    title: 'Wie gefällt es Ihnen?',
    body: `Sagen Sie anderen, was Sie von ${name === null ? `Ihrem Einkauf mit Bestellung ${number}` : `${plainLine(name, 100)}${others > 0 ? ` und ${others.toString()} weiteren` : ''}`} halten.`,
  }),
  QUESTION_ANSWERED: ({ title, answerer }) => ({
    title: 'Ihre Frage hat eine Antwort',
    body: `${answerers[answerer]} hat Ihre Frage${title === null ? '' : ` zu ${plainLine(title, 100)}`} beantwortet.`,
  }),
  WEBHOOK_SWITCHED_OFF: ({ host, isOfVendor }) => ({
    title: `${isOfVendor ? 'Ihr Webhook' : 'Ein Webhook des Shops'} an ${plainLine(host, 100)} ist abgeschaltet`,
    body: 'Er nahm tagelang keine Nachrichten an oder meldete, dass es ihn nicht mehr gibt. Sehen Sie in der Konsole sein Protokoll an, und schalten Sie ihn wieder ein, sobald er funktioniert.',
  }),
  ...germanAtWork,
  TEXT: (text) => text,
};
