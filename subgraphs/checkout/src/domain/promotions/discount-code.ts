/** Without what is read or heard as another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const generatedLength = 14;

/**
 * A code as it is kept, however it was typed: capitals without the spaces, in Unicode's compatible form. Undefined for
 * what is none: 3 to 40 letters, digits and hyphens.
 */
export function normalizeCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const code = typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  return /^[A-Z0-9](?:[A-Z0-9-]{1,38})[A-Z0-9]$/.test(code) ? code : undefined;
}

/** A code that nobody guesses: 68 bits of chance behind the prefix. `random` gives whole numbers below another one. */
export function unguessableCode(prefix: string, random: (below: number) => number): string {
  const chars = Array.from({ length: generatedLength }, () => alphabet[random(alphabet.length)]);
  return `${prefix === '' ? '' : `${prefix}-`}${chars.join('')}`;
}
