const scripts: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['und-Cyrl', /\p{Script=Cyrillic}/gu],
  ['und-Grek', /\p{Script=Greek}/gu],
  ['und-Arab', /\p{Script=Arabic}/gu],
  ['und-Hebr', /\p{Script=Hebrew}/gu],
  ['und-Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  ['und-Thai', /\p{Script=Thai}/gu],
  ['und-Deva', /\p{Script=Devanagari}/gu],
];

/** Short words that most sentences of a language have, and few of the others. */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the and is it of to for was this that with very have has not but you they are my would than'),
  de: words('der die das und ist es nicht ein eine mit für sehr ich auch auf aber wir sie den dem hat noch nur'),
  fr: words('le les et est un une pas pour que dans ce cette très je mais avec sur vous nous il elle du au'),
  es: words('el los las y es un una no para que en este esta muy pero con lo se por del mi como está'),
  it: words('il gli e è un una non per che di questo questa molto ma con lo si della sono anche più'),
  nl: words('het een en is niet van voor met dat deze dit zeer maar ik ook op wij zij heeft naar goed zijn'),
  pt: words('os e é um uma não para que em este esta muito mas com se por do da meu como são'),
};

/**
 * The language that a text seems to be written in: by its script, or by its most common words. Null for what is too short or
 * too mixed to tell.
 */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) * 2 > letters);
  if (foreign) return foreign[0];
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scored = Object.entries(commonWords)
    .map(([tag, common]) => ({ tag, score: found.filter((word) => common.has(word)).length }))
    .toSorted((one, other) => other.score - one.score);
  const [first, second] = scored;
  if (!first || first.score < 2 || first.score <= (second?.score ?? 0)) return null;
  return first.tag;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
