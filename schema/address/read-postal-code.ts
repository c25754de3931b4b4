import { isVisible } from '../text/visible.ts';
import type { PostalForm } from './postal-form.ts';

const anyCode = /^[A-Z\d](?:[A-Z\d -]{0,14}[A-Z\d])?$/;

/**
 * A postal code as its country writes it, from however it was typed, in the digits of any script: `K1A-0B1` and `k1a0b1`
 * are `K1A 0B1`, `222011234` is `22201-1234`. Empty for none, and for zeros alone, which people write for none.
 * `undefined` for what is no code of the country; where a country has none, what some people write in its place is kept.
 */
export function readPostalCode(form: PostalForm, given: string): string | undefined {
  const typed = given
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, toAsciiDigit)
    .toUpperCase()
    .replaceAll(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .replaceAll(/[\p{Z}\s]+/gu, ' ')
    .trim();
  if (!isVisible(typed) || /^[0 -]*$/.test(typed)) return '';
  // Half of a code in two parts: the other half was not typed.
  if (/^-|-$/.test(typed)) return undefined;
  if (form.postalCode === undefined) return anyCode.test(typed) ? typed : undefined;
  const isCode = new RegExp(`^(?:${form.postalCode})$`);
  const spellings = bare(typed, form)
    .flatMap(spacings)
    .filter((code) => isCode.test(code));
  return spellings.reduce<string | undefined>(
    (best, code) => (best === undefined || rank(code, form) > rank(best, form) ? code : best),
    undefined,
  );
}

/** Unicode keeps the ten digits of a script together, in order. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const isDigit = (value: number) => /\p{Nd}/u.test(String.fromCodePoint(code - value));
  const value = [1, 2, 3, 4, 5, 6, 7, 8, 9].findIndex((below) => !isDigit(below));
  return (value < 0 ? 9 : value).toString();
}

/** Letters and digits alone, also without what some write before a code (`D-10115`), and with what is a part of it. */
function bare(typed: string, { examples = [] }: PostalForm): readonly string[] {
  const code = typed.replaceAll(/[^A-Z\d]/g, '');
  const lead = /^[A-Z]+(?=[ -]?\d+$)/.exec(examples[0] ?? '')?.[0] ?? '';
  const without = /^[A-Z]{1,3}\d/.test(code) ? [code.replace(/^[A-Z]+/, '')] : [];
  const withLead = lead !== '' && !code.startsWith(lead) ? [`${lead}${code}`] : [];
  return [code, ...without, ...withLead];
}

function spacings(code: string): readonly string[] {
  const places = Array.from({ length: Math.max(code.length - 1, 0) }, (_, index) => index + 1);
  return [code, ...places.flatMap((at) => ['-', ' '].map((sign) => `${code.slice(0, at)}${sign}${code.slice(at)}`))];
}

/** The more alike the examples of the country, the better: of the same shape, or broken at the same place. */
function rank(code: string, { examples = [] }: PostalForm): number {
  const shape = shapeOf(code);
  if (examples.some((example) => shapeOf(example) === shape)) return 3;
  const breakOf = (text: string) => `${text.search(/[ -]/).toString()}${/[ -]/.exec(text)?.[0] ?? ''}`;
  if (/[ -]/.test(code) && examples.some((example) => breakOf(example) === breakOf(code))) return 2;
  return /[ -]/.test(code) ? 0 : 1;
}

function shapeOf(code: string): string {
  return code.replaceAll(/[A-Z]/g, 'A').replaceAll(/\d/g, '9');
}
