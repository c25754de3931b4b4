import { type FragmentRef, unmask } from '@agora/kit-ui';
import type { SaidFragment } from '@agora/schema/operations';

/** A text of the shop beside what is said in another language. */
export interface TextPair {
  /** As the graph calls it. */
  readonly key: string;
  /** What it is, such as `Title`. */
  readonly label: string;
  readonly source: string;
  readonly isLong?: boolean;
  /** Empty where it is not translated. */
  readonly said: string;
  /** Whether the source was another when it was translated. */
  readonly isOutdated: boolean;
}

export type SourceText = Omit<TextPair, 'said' | 'isOutdated'>;

/** Texts beside their translations into a language; what has nothing to translate is left out, unless it is translated. */
export function pairsOf(
  sources: readonly SourceText[],
  translations: readonly FragmentRef<SaidFragment>[],
  language: string,
): readonly TextPair[] {
  const found = translations.map((one) => unmask<SaidFragment>(one)).find((one) => one.language === language);
  const said = new Map(found?.texts.map((one) => [one.key, one]));
  return sources
    .map((one) => ({
      ...one,
      said: said.get(one.key)?.text ?? '',
      isOutdated: said.get(one.key)?.isOutdated ?? false,
    }))
    .filter(({ source, said: text }) => source !== '' || text !== '');
}
