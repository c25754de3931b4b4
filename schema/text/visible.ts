/** White space, and what looks like it or like nothing; but no joiners and selectors, which an emoji may end with. */
const blank = String.raw`[\s\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u2800\u3164\uFEFF\uFFA0]`;
const blankAround = new RegExp(`^${blank}+|${blank}+$`, 'gu');

/** Letters, digits, punctuation and symbols, less those that draw nothing. */
const seen = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{13441}\u{13442}\u{1D159}]]/v;

/** Text without what cannot be seen at its ends. */
export function trimmed(text: string): string {
  return text.replaceAll(blankAround, '');
}

/** Whether there is anything in a text that a person would see. */
export function isVisible(text: string): boolean {
  return seen.test(text);
}
