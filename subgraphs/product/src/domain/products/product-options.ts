import { lineOfText } from '@agora/schema';
import type { ProductRefusal, ProductVariant } from './product.ts';
import { soldOf } from './variant-count.ts';

const mostOptions = 3;
const mostValues = 100;
const longest = 50;

/** Something by which the variants of a product are chosen. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** The value that a variant has of an option. */
export interface SelectedOption {
  readonly name: string;
  readonly value: string;
}

/** Options as somebody gave them, in the form in which they are kept. */
export function readOptions(
  given: readonly ProductOption[],
): { readonly refused?: never; readonly options: readonly ProductOption[] } | ProductRefusal<'INVALID_OPTIONS'> {
  const refused = (...field: readonly string[]) => ({
    refused: 'INVALID_OPTIONS' as const,
    field: ['options', ...field],
  });
  if (given.length > mostOptions) return refused();
  const options: ProductOption[] = [];
  for (const [index, option] of given.entries()) {
    const name = lineOfText(option.name, longest);
    if (name === undefined || options.some((other) => isAlike(other.name, name)))
      return refused(index.toString(), 'name');
    const values = option.values.flatMap((value) => lineOfText(value, longest) ?? []);
    const areAllFit = values.length === option.values.length && values.length >= 1 && values.length <= mostValues;
    if (!areAllFit || new Set(values.map(folded)).size < values.length) return refused(index.toString(), 'values');
    options.push({ name, values });
  }
  return { options };
}

/** The values of a variant in the order of the options; undefined unless there is one of each, and nothing else. */
export function readOptionValues(
  options: readonly ProductOption[],
  selected: readonly SelectedOption[],
): readonly string[] | undefined {
  const values = options.flatMap(({ name, values: known }) => {
    const given = selected.find((one) => isAlike(one.name, name));
    return known.find((value) => given !== undefined && isAlike(value, given.value)) ?? [];
  });
  return values.length === options.length && selected.length === options.length ? values : undefined;
}

/** Whether two variants that are sold could not be told apart by their options. */
export function hasTwins(variants: readonly ProductVariant[]): boolean {
  const chosen = soldOf(variants).flatMap(({ optionValues }) => (optionValues.length > 0 ? [optionValues] : []));
  return new Set(chosen.map((values) => JSON.stringify(values))).size < chosen.length;
}

/** The options of a variant by their names. */
export function selectedOptions(options: readonly ProductOption[], values: readonly string[]): SelectedOption[] {
  return options.flatMap(({ name }, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ name, value }];
  });
}

function isAlike(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
