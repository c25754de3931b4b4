/** Whether two texts name the same place. */
export function isAlike(name: string, given: string): boolean {
  const spellings = spellingsOf(name);
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

/** Without accents, case and what stands around it. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}

const suffix = /(?<=..)(?:특별자치도|특별자치시|특별시|광역시|도|都|道|府|県|省|市|縣)$/u;
const kind =
  /\b(?:co|county|city|province|prefecture|state|emirate|region|islas|isole|ilhas|iles|of|the|to|fu|ken|do|shi|sheng)\b/g;
