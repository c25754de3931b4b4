/** The class of what has no other one, and of shipping. */
export const standardTaxClass = 'standard';

/** Whether a text can name a kind of goods for their tax: 1 to 40 lower-case letters, digits and hyphens, a letter first. */
export function isTaxClass(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text);
}
