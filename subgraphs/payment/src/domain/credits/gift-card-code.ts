/** Without what is read or heard as another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const isWritten = new RegExp(`^[${alphabet}]+$`);
const length = 16;

/** A code that nobody guesses: 79 bits of chance. `random` gives whole numbers below another one. */
export function newGiftCardCode(random: (below: number) => number): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('');
}

/** A code as it is hashed, however it was typed; undefined for what is none. */
export function readGiftCardCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  return code.length === length && isWritten.test(code) ? code : undefined;
}

/** As people read it: in groups of four. */
export const shownCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;
