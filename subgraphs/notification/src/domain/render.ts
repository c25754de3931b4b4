import { fallbackLanguage, languageOf } from './language-of.ts';
import type { Message } from './message.ts';
import type { NotificationChannel } from './notification.ts';
import { english } from './texts/english.ts';
import { german } from './texts/german.ts';
import type { Text, Texts } from './texts/texts.ts';

interface Place {
  readonly channel: NotificationChannel;
  /** A BCP 47 tag, from anybody. */
  readonly locale: string | null | undefined;
}

/** By channel and language. */
const texts: Readonly<Record<NotificationChannel, ReadonlyMap<string, Texts>>> = {
  IN_APP: new Map([
    [fallbackLanguage, english],
    ['de', german],
  ]),
};

/** The words of a message where it is shown; English where there are none in the language of the locale. */
export function render(message: Message, { channel, locale }: Place): Text {
  const words = texts[channel].get(languageOf(locale)) ?? english;
  // A kind and its data belong together, which the compiler does not follow through a union.
  const say = words[message.kind] as (data: Message['data']) => Text;
  return say(message.data);
}
