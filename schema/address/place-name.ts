/** Whether two texts name the same place. */
export function isAlike(name: string, given: string): boolean {
  // Lists turn some around: `Valenciana, Comunidad`.
  const spellings = [name, name.replace(/^(.+), (.+)$/, '$2 $1')].flatMap(spellingsOf);
  return spellingsOf(given).some((spelling) => spellings.includes(spelling));
}

/**
 * Under what a place's name is found: as it stands, and without what kind of place it is, which everyone says in
 * another way or not at all: `Co. Cork`, `County Cork`, `Tokyo-to`, `東京`.
 */
export function spellingsOf(name: string): readonly string[] {
  const bare = fold(name.normalize('NFC').replace(suffix, ''))
    .replaceAll(kind, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return [fold(name), bare].filter((spelling) => spelling !== '');
}

/** Whether a text is a name whose words are cut short with dots, and none of whose words is missing: `N. Dak.`, `Calif.`. */
export function isShortFor(name: string, given: string): boolean {
  const words = wordsOf(name);
  const cut = wordsOf(given);
  const isTelling = cut.length > 1 || (cut[0] ?? '').length >= 3;
  return (
    isTelling && given.includes('.') && cut.length === words.length && cut.every((it, at) => words[at]?.startsWith(it))
  );
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without accents, case, variants of a character and what stands around it. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('臺', '台')
    .toLowerCase()
    .trim();
}

const suffix = /(?<=..)(?:특별자치도|특별자치시|특별시|광역시|시|도|都|道|府|県|省|市|縣)$/u;
const kind =
  /\b(?:co|county|city|province|prefecture|state|emirate|region|republic|oblast|krai|islas|isole|ilhas|iles|of|the|to|fu|ken|do|shi|sheng)\b/g;
