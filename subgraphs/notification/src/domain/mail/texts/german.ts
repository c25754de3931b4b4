import { german as news } from '../../texts/german.ts';
import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { cartAbandoned as germanCartAbandoned } from './german-cart-abandoned.ts';
import { giftCard as germanGiftCard, giftCardExpiring as germanGiftCardExpiring } from './german-gift-cards.ts';
import { newsLetter } from './news-letter.ts';
import { storefrontLink } from '../storefront-link.ts';

const credentials = {
  SECOND_FACTOR_ADDED: 'Für die Anmeldung braucht es jetzt einen Code Ihrer App',
  SECOND_FACTOR_REMOVED: 'Für die Anmeldung braucht es keinen Code mehr',
  RECOVERY_CODES_RENEWED: 'Sie haben neue Wiederherstellungscodes',
  RECOVERY_CODE_USED: 'Ein Wiederherstellungscode wurde verwendet',
} as const;

export const german: Letters = {
  VERIFY_EMAIL: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    before: [
      'Guten Tag,',
      'mit dieser E-Mail-Adresse wurde ein Konto bei Agora eröffnet. Bitte bestätigen Sie, dass sie Ihnen gehört:',
    ],
    link: { label: 'E-Mail-Adresse bestätigen', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Oder geben Sie diesen Code ein: ${token}`,
      `Er gilt bis ${timeOf(expiresAt)}.`,
      'Wenn Sie das Konto nicht eröffnet haben, tun Sie nichts: Ohne Ihre Bestätigung kann es niemand als Ihres nutzen.',
    ],
  }),
  REGISTRATION_REPEATED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Sie haben schon ein Konto',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'jemand, wahrscheinlich Sie, hat mit dieser E-Mail-Adresse ein weiteres Konto bei Agora eröffnet. Sie haben schon eines: Melden Sie sich einfach an.',
    ],
    link: { label: 'Anmelden', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: [
      'Wenn Sie es nicht waren, tun Sie nichts: Niemand hat erfahren, dass Sie ein Konto haben, und nichts hat sich geändert.',
    ],
  }),
  PASSWORD_RESET: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Neues Passwort festlegen',
    before: [
      'Guten Tag,',
      'jemand, wahrscheinlich Sie, hat das Passwort Ihres Kontos bei Agora vergessen. Hier legen Sie ein neues fest:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'reset-password', token) },
    after: [
      `Oder geben Sie diesen Code ein: ${token}`,
      `Er gilt einmal, bis ${timeOf(expiresAt)}.`,
      'Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
    ],
  }),
  PASSWORD_CHANGED: ({ displayName, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Ihr Passwort wurde geändert',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `das Passwort Ihres Kontos bei Agora wurde am ${timeOf(changedAt)} geändert. Wer darin angemeldet war, muss sich neu anmelden.`,
      'Wenn Sie es nicht waren, legen Sie sofort ein neues fest:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  CREDENTIALS_CHANGED: ({ displayName, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: credentials[change],
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `in Ihrem Konto bei Agora wurde am ${timeOf(changedAt)} Folgendes geändert: ${credentials[change]}.`,
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest; das beendet alle Sitzungen:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  EMAIL_CHANGE: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    before: [
      'Guten Tag,',
      'dies soll ab jetzt die E-Mail-Adresse eines Kontos bei Agora sein. Bitte bestätigen Sie, dass sie Ihnen gehört:',
    ],
    link: { label: 'E-Mail-Adresse bestätigen', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Oder geben Sie diesen Code ein: ${token}`,
      `Er gilt bis ${timeOf(expiresAt)}.`,
      'Wenn Sie davon nichts wissen, tun Sie nichts: Ohne Ihre Bestätigung ändert sich nichts.',
    ],
  }),
  EMAIL_CLAIMED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Jemand wollte Ihre E-Mail-Adresse verwenden',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'jemand wollte diese E-Mail-Adresse einem anderen Konto bei Agora geben. Sie gehört zu Ihrem, deshalb wurde nichts geändert.',
    ],
    link: { label: 'Anmelden', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: ['Sie müssen nichts tun: Niemand hat erfahren, dass Sie ein Konto haben.'],
  }),
  EMAIL_CHANGED: ({ displayName, email, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `Ihr Konto bei Agora hat seit ${timeOf(changedAt)} die E-Mail-Adresse ${plainLine(email, 254)}. Dies ist die letzte Nachricht an die alte.`,
    ],
    link: { label: 'Zum Shop', url: storefrontLink(storefrontUrl, '') },
    after: ['Wenn Sie es nicht waren, wenden Sie sich sofort an unseren Kundendienst.'],
  }),
  MEMBER_INVITED: ({ kind, organisationName, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: `Sie sind eingeladen, für ${plainLine(organisationName, 60)} zu handeln`,
    before: [
      'Guten Tag,',
      `bei Agora lädt Sie ${kind === 'VENDOR' ? 'der Händler' : 'der Zusteller'} ${plainLine(organisationName, 60)} ein, für ihn zu handeln. Melden Sie sich bei einem Konto mit dieser E-Mail-Adresse an, oder eröffnen Sie eines, und nehmen Sie die Einladung an:`,
    ],
    link: { label: 'Einladung annehmen', url: storefrontLink(storefrontUrl, 'invitation', token) },
    after: [
      `Sie gilt einmal, bis ${timeOf(expiresAt)}.`,
      'Wenn Sie davon nichts wissen, tun Sie nichts: Es ändert sich nichts, wenn Sie sie nicht annehmen.',
    ],
  }),
  STAFF_INVITED: ({ role, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Sie sind eingeladen, bei Agora zu arbeiten',
    before: [
      'Guten Tag,',
      `Agora lädt Sie ein, ${role === 'ADMIN' ? 'den Shop als Admin zu leiten' : 'seinen Kunden zu helfen'}. Nehmen Sie die Einladung mit dem Konto an, das diese E-Mail-Adresse hat, oder eröffnen Sie auf der Seite eines:`,
    ],
    link: { label: 'Einladung annehmen', url: storefrontLink(storefrontUrl, 'staff-invitation', token) },
    after: [
      `Sie gilt einmal, bis ${timeOf(expiresAt)}.`,
      'Wissen Sie nichts davon, tun Sie nichts: Es ändert sich nichts, solange Sie sie nicht annehmen.',
    ],
  }),
  SERVICE_TOKEN_CREATED: ({ displayName, name, createdAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Ein Programm darf für Sie handeln',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `mit Ihrem Konto bei Agora wurde am ${timeOf(createdAt)} ein Dienstschlüssel „${plainLine(name, 60)}“ erstellt. Ein Programm, das ihn hat, darf einen Teil dessen, was Sie dürfen.`,
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest, und ziehen Sie den Schlüssel zurück:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  IMPERSONATED: ({ displayName, reason, startedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Unser Team hat den Shop als Sie genutzt',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `am ${timeOf(startedAt)} hat jemand aus unserem Team begonnen, Agora als Sie zu nutzen, höchstens eine Viertelstunde lang. Der Grund: ${plainLine(reason, 500)}`,
      'Dabei konnte weder etwas gekauft noch Passwort, E-Mail-Adresse oder Zahlungsart geändert werden.',
    ],
    link: { label: 'Mein Konto', url: storefrontLink(storefrontUrl, 'account') },
    after: ['Wenn Sie nicht wissen, warum, wenden Sie sich an unseren Support.'],
  }),
  IDENTITY_CHANGED: ({ displayName, provider, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: `${plainLine(provider, 60)} wurde ${change === 'LINKED' ? 'mit Ihrem Konto verbunden' : 'von Ihrem Konto getrennt'}`,
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `die Anmeldung mit ${plainLine(provider, 60)} wurde am ${timeOf(changedAt)} ${change === 'LINKED' ? 'mit Ihrem Konto bei Agora verbunden' : 'von Ihrem Konto bei Agora getrennt'}.`,
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest, und sehen Sie durch, was mit Ihrem Konto verbunden ist:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  PASSKEY_CHANGED: ({ displayName, name, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: change === 'ADDED' ? 'Sie können sich jetzt mit einem Passkey anmelden' : 'Ein Passkey wurde entfernt',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `der Passkey „${plainLine(name, 60)}“ wurde am ${timeOf(changedAt)} ${change === 'ADDED' ? 'zu Ihrem Konto bei Agora hinzugefügt' : 'aus Ihrem Konto bei Agora entfernt'}.`,
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest, und sehen Sie Ihre Passkeys durch:',
    ],
    link: { label: 'Neues Passwort festlegen', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  ERASURE_REQUESTED: ({ displayName, dueAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Ihr Konto wird gelöscht',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `wie gewünscht werden Ihr Konto bei Agora und alles, was wir von Ihnen haben, nach dem ${timeOf(dueAt)} gelöscht. Bis dahin können Sie es in Ihrem Konto widerrufen:`,
    ],
    link: { label: 'Mein Konto', url: storefrontLink(storefrontUrl, 'account') },
    after: [
      'Wenn Sie es nicht waren, melden Sie sich an, widerrufen Sie es und legen Sie sofort ein neues Passwort fest.',
    ],
  }),
  ERASURE_CANCELLED: ({ displayName }) => ({
    subject: 'Ihr Konto bleibt',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'wie gewünscht wird Ihr Konto bei Agora nicht gelöscht. Alles bleibt, wie es ist.',
    ],
    after: [],
  }),
  ERASURE_BEGUN: ({ displayName }) => ({
    subject: 'Ihr Konto ist geschlossen',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'Ihr Konto bei Agora ist geschlossen, und was wir von Ihnen haben, wird jetzt gelöscht. Was Sie bestellt haben, wird für das Finanzamt aufbewahrt, ohne Ihren Namen und Ihre Adresse.',
    ],
    after: ['Dies ist unsere letzte E-Mail an Sie.'],
  }),
  DATA_EXPORT_READY: ({ displayName, expiresAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Ihre Daten liegen bereit',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      `die Datei mit allem, was Agora von Ihnen hat, liegt bereit. Bis zum ${timeOf(expiresAt)} können Sie sie in Ihrem Konto abholen:`,
    ],
    link: { label: 'Mein Konto', url: storefrontLink(storefrontUrl, 'account') },
    after: ['Wenn Sie sie nicht angefordert haben, legen Sie sofort ein neues Passwort fest.'],
  }),
  CART_ABANDONED: germanCartAbandoned,
  GIFT_CARD: germanGiftCard,
  GIFT_CARD_EXPIRING: germanGiftCardExpiring,
  REPLENISHMENT_ORDERED: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `Unsere Bestellung ${number}`,
    before: [
      `Guten Tag ${plainLine(supplierName, 200)},`,
      `bitte liefern Sie an unser Lager ${plainLine(warehouse, 200)}, möglichst bis ${timeOf(expectedAt)}:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} Stück ${plainLine(sku, 100)}`),
    ],
    after: [`Unsere Bestellung hat die Nummer ${number}. Teillieferungen sind möglich.`],
  }),
  REPLENISHMENT_LATE: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `Bestellung ${number} bei ${plainLine(supplierName, 60)} ist verspätet`,
    before: [
      `Waren unserer Bestellung ${number} bei ${plainLine(supplierName, 200)} sollten bis ${timeOf(expectedAt)} im Lager ${plainLine(warehouse, 200)} sein. Es fehlen:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} Stück ${plainLine(sku, 100)}`),
    ],
    after: ['Fragen Sie nach, oder stornieren Sie die Bestellung: Was gebraucht wird, wird dann neu bestellt.'],
  }),
  BACK_IN_STOCK: ({ name }, { storefrontUrl }) => ({
    subject: `Wieder da: ${plainLine(name, 60)}`,
    before: ['Guten Tag,', `Sie wollten es wissen: ${plainLine(name, 200)} ist wieder zu haben.`],
    link: { label: 'Zum Laden', url: storefrontLink(storefrontUrl, `search?q=${encodeURIComponent(name)}`) },
    after: ['Für Sie ist nichts zurückgelegt. Sie erhalten diese Mail einmal.'],
  }),
  NEWS: newsLetter(news, {
    seeOrder: 'Meine Bestellung ansehen',
    choose: 'Worüber wir Ihnen schreiben, bestimmen Sie in Ihrem Konto:',
  }),
  LOW_STOCK: ({ goods, others }, { storefrontUrl }) => ({
    subject: `Wenig Bestand: ${(goods.length + others).toString()}`,
    before: [
      'Von diesen Waren ist nur noch wenig zu verkaufen:',
      ...goods.map(
        ({ name, warehouse, available }) =>
          `${available.toString()} Stück ${plainLine(name, 200)} im Lager ${plainLine(warehouse, 200)}`,
      ),
      ...(others > 0 ? [`Und von ${others.toString()} weiteren.`] : []),
    ],
    link: { label: 'Bestand', url: storefrontLink(storefrontUrl, 'console/stock') },
    after: ['Was eine Vorgabe hat, wird von selbst bestellt.'],
  }),
  REPLENISHMENT_CANCELLED: ({ supplierName, number, goods }) => ({
    subject: `Unsere Bestellung ${number} ist storniert`,
    before: [
      `Guten Tag ${plainLine(supplierName, 200)},`,
      `bitte liefern Sie zu unserer Bestellung ${number} nichts mehr. Wir brauchen diese Waren nicht mehr:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} Stück ${plainLine(sku, 100)}`),
    ],
    after: ['Was schon da ist, bleibt davon unberührt.'],
  }),
};
