import { languageOf } from '../language-of.ts';
import type { Letter, LetterPlace } from './letter.ts';
import type { MailMessage } from './mail-message.ts';
import { oneClickLink } from './storefront-link.ts';
import { english } from './texts/english.ts';
import { german } from './texts/german.ts';
import { timeText } from './time-text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where mails like it are stopped, for mailboxes that have a button for that (RFC 2369); with one click where that goes over TLS (RFC 8058). */
  readonly unsubscribe?: { readonly url: string; readonly isOneClick: boolean };
}

const letters = { en: english, de: german };

/** What a mail is written with, beside its language. */
type MailPlace = Omit<LetterPlace, 'timeOf'>;

/** The words of a mail, as plain text and as HTML that says the same; English where its language has none. */
export function renderMail(message: MailMessage, locale: string, place: MailPlace): RenderedMail {
  const language = languageOf(locale) === 'de' ? 'de' : 'en';
  const words = letters[language];
  // A kind and its data belong together, which the compiler does not follow through a union.
  const write = words[message.kind] as (data: MailMessage['data'], place: LetterPlace) => Letter;
  const { subject, before, link, after, unsubscribe } = write(message.data, {
    ...place,
    timeOf: (instant) => timeText(instant, localeOfDates(locale, language), place.timeZone),
  });
  const line = (to: Letter['link']) => (to ? [`${to.label}: ${to.url}`] : []);
  const text = [...before, ...line(link), ...after, ...line(unsubscribe)].join('\n\n');
  const paragraph = (words: string) => `<p>${escaped(words)}</p>`;
  const anchor = (to: Letter['link']) => (to ? [`<p><a href="${escaped(to.url)}">${escaped(to.label)}</a></p>`] : []);
  const body = [...before.map(paragraph), ...anchor(link), ...after.map(paragraph), ...anchor(unsubscribe)].join('\n');
  const head = `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`;
  return {
    subject,
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="${language}">${head}<body>\n${body}\n</body></html>\n`,
    ...(unsubscribe && { unsubscribe: buttonOf(unsubscribe.url, place) }),
  };
}

/** Dates are written as in the country of the reader, where the mail is in their language. */
function localeOfDates(locale: string, language: keyof typeof letters): string {
  const usual = language === 'de' ? 'de-DE' : 'en-US';
  try {
    const { language: own, region } = new Intl.Locale(locale);
    return own === language && region !== undefined ? `${language}-${region}` : usual;
  } catch {
    return usual;
  }
}

function buttonOf(pageUrl: string, { storefrontUrl, token }: MailPlace) {
  const url = oneClickLink(storefrontUrl, token);
  const isOneClick = url.startsWith('https:');
  return { url: isOneClick ? url : pageUrl, isOneClick };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
