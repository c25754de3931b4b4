import type { Context } from '../../context.ts';
import { gapsOf, type SourceTexts, type TranslatedKind } from '../../domain/translations/translation.ts';
import type { TranslationResolvers } from '../../generated/resolvers.ts';
import type { TranslationModel } from '../models.ts';
import { translationsOf } from './read-translated.ts';

/** All that is said of something in other languages, beside what the shop itself says. */
export async function translationsWith(
  context: Context,
  kind: TranslatedKind,
  id: string,
  sources: () => SourceTexts | Promise<SourceTexts>,
): Promise<readonly TranslationModel[]> {
  const found = (await context.load(translationsOf, id, { kind })) ?? [];
  if (found.length === 0) return [];
  const texts = await sources();
  return found.map((one) => ({ ...one, sources: texts }));
}

export const Translation: TranslationResolvers = {
  texts(translation) {
    const outdated = new Set(gapsOf(translation, translation.sources).outdated);
    return Object.entries(translation.texts).map(([key, { text }]) => ({ key, text, isOutdated: outdated.has(key) }));
  },
  missing: (translation) => gapsOf(translation, translation.sources).missing,
};
