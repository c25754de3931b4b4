import { type Language, readerOf } from '../locale-of-reader.ts';
import type { Letter, LetterPlace, Letters } from './letter.ts';
import { mailHtml } from './mail-html.ts';
import type { MailMessage } from './mail-message.ts';
import { oneClickLink } from './storefront-link.ts';
import { english } from './texts/english.ts';
import { french } from './texts/french.ts';
import { german } from './texts/german.ts';
import { timeText } from './time-text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where mails like it are stopped, for mailboxes that have a button for that (RFC 2369); with one click where that goes over TLS (RFC 8058). */
  readonly unsubscribe?: { readonly url: string; readonly isOneClick: boolean };
}

const letters: Readonly<Record<Language, Letters>> = { en: english, de: german, fr: french };

/** What a mail is written with, beside its language. */
type MailPlace = Omit<LetterPlace, 'timeOf' | 'locale'>;

/** The words of a mail, as plain text and as HTML that says the same; English where its language has none. */
export function renderMail(message: MailMessage, tag: string, place: MailPlace): RenderedMail {
  const { language, locale } = readerOf(tag);
  const words = letters[language];
  // A kind and its data belong together, which the compiler does not follow through a union.
  const write = words[message.kind] as (data: MailMessage['data'], place: LetterPlace) => Letter;
  const timeOf = (instant: string) => timeText(instant, locale, place.timeZone);
  const letter = write(message.data, { ...place, locale, timeOf });
  const { subject, before, link, after, unsubscribe } = letter;
  const line = (to: Letter['link']) => (to ? [`${to.label}: ${to.url}`] : []);
  return {
    subject,
    text: `${[...before, ...line(link), ...after, ...line(unsubscribe)].join('\n\n')}\n`,
    html: mailHtml(letter, language),
    ...(unsubscribe && { unsubscribe: buttonOf(unsubscribe.url, place) }),
  };
}

function buttonOf(pageUrl: string, { storefrontUrl, token }: MailPlace) {
  const url = oneClickLink(storefrontUrl, token);
  const isOneClick = url.startsWith('https:');
  return { url: isOneClick ? url : pageUrl, isOneClick };
}
