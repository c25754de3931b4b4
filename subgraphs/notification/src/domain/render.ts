import { type Language, readerOf } from './locale-of-reader.ts';
import type { Message } from './message.ts';
import type { NotificationChannel } from './notification.ts';
import { english } from './texts/english.ts';
import { french } from './texts/french.ts';
import { german } from './texts/german.ts';
import type { Text, TextPlace, Texts } from './texts/texts.ts';

interface Place {
  readonly channel: NotificationChannel;
  /** A BCP 47 tag, from anybody. */
  readonly locale: string | null | undefined;
  /** Of whoever reads it, as IANA calls it, from anybody. */
  readonly timeZone?: string | null | undefined;
}

/** By channel and language. */
const texts: Readonly<Record<NotificationChannel, Readonly<Record<Language, Texts>>>> = {
  IN_APP: { en: english, de: german, fr: french },
};

/** The words of a message where it is shown; English where there are none in the language of the locale, and times of UTC where the zone is not known. */
export function render(message: Message, { channel, locale: tag, timeZone = null }: Place): Text {
  const { language, locale } = readerOf(tag);
  // A kind and its data belong together, which the compiler does not follow through a union.
  const say = texts[channel][language][message.kind] as (data: Message['data'], place: TextPlace) => Text;
  return say(message.data, { timeZone, locale });
}
