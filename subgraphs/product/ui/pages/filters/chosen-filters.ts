import type { ProductWhere } from '@agora/schema/operations';

/** Values of something that products are told apart by, such as a colour. */
interface ChosenValues {
  readonly name: string;
  readonly values: readonly string[];
}

interface ChosenAttribute extends ChosenValues {
  /** Of an attribute that is a number; an empty text for no bound. */
  readonly min: string;
  readonly max: string;
}

/** What a list is narrowed by, as the address of its page says it. */
export interface ChosenFilters {
  readonly isInStock: boolean;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly stars: number | undefined;
  /** By their slugs. */
  readonly brands: readonly string[];
  /** By their names, such as Size. */
  readonly options: readonly ChosenValues[];
  /** By their codes. */
  readonly attributes: readonly ChosenAttribute[];
}

/** What the shop takes at most. */
const mostValues = 50;
const mostOptions = 3;
const mostAttributes = 10;
const longestText = 100;

/** What begins the names of parameters for options and for attributes. */
export const optionPrefix = 'o.';
export const attributePrefix = 'a.';

/** Reads an address; what nobody can have chosen is passed over. */
export function readChosen(parameters: URLSearchParams): ChosenFilters {
  const stars = Number(parameters.get('stars'));
  return {
    isInStock: parameters.get('stock') === 'in',
    priceMin: amountOf(parameters.get('from')),
    priceMax: amountOf(parameters.get('to')),
    stars: [1, 2, 3, 4].includes(stars) ? stars : undefined,
    brands: valuesOf(parameters, 'brand').filter((slug) => /^[\da-z-]{1,80}$/.test(slug)),
    options: chosenIn(parameters, optionPrefix).slice(0, mostOptions),
    attributes: chosenIn(parameters, attributePrefix).map(attributeOf).slice(0, mostAttributes),
  };
}

/** The same for `products`. */
export function whereOf(chosen: ChosenFilters): ProductWhere {
  const { isInStock, priceMin, priceMax, stars, brands, options, attributes } = chosen;
  return {
    ...(isInStock && { inStock: true }),
    ...(priceMin !== '' && { priceMin: { amount: priceMin, currency: 'USD' } }),
    ...(priceMax !== '' && { priceMax: { amount: priceMax, currency: 'USD' } }),
    ...(stars !== undefined && { ratingMin: stars }),
    ...(brands.length > 0 && { brandSlugs: [...brands] }),
    ...(options.length > 0 && { options: options.map(({ name, values }) => ({ name, oneOf: [...values] })) }),
    ...(attributes.length > 0 && {
      attributes: attributes.map(({ name: code, values, min, max }) => ({
        code,
        ...(values.length > 0 && { oneOf: [...values] }),
        ...(min !== '' && { min: Number(min) }),
        ...(max !== '' && { max: Number(max) }),
      })),
    }),
  };
}

/** Whether a list is narrowed by anything. */
export function isNarrowed(chosen: ChosenFilters): boolean {
  return Object.keys(whereOf(chosen)).length > 0;
}

/** An address without anything that narrows the list: words and order stay. */
export function withoutFilters(parameters: URLSearchParams): URLSearchParams {
  const isKept = (name: string) => name === 'q' || name === 'sort';
  return new URLSearchParams([...parameters].filter(([name]) => isKept(name)));
}

/** An address with one value more, or without it if it has it. */
export function withToggled(parameters: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (next.has(name, value)) next.delete(name, value);
  else next.append(name, value);
  return next;
}

function chosenIn(parameters: URLSearchParams, prefix: string): ChosenValues[] {
  const names = new Set([...parameters.keys()].filter((name) => name.startsWith(prefix)));
  return [...names]
    .map((name) => ({ name: name.slice(prefix.length), values: valuesOf(parameters, name) }))
    .filter(({ name, values }) => name !== '' && name.length <= longestText && values.length > 0);
}

function valuesOf(parameters: URLSearchParams, name: string): string[] {
  const values = parameters.getAll(name).filter((value) => value !== '' && value.length <= longestText);
  return [...new Set(values)].slice(0, mostValues);
}

/** `10..20` and the like are bounds of a number. */
function attributeOf({ name, values }: ChosenValues): ChosenAttribute {
  const [, min = '', max = ''] = /^(\d{0,9}(?:\.\d{1,3})?)\.\.(\d{0,9}(?:\.\d{1,3})?)$/.exec(values[0] ?? '') ?? [];
  return min === '' && max === '' ? { name, values, min, max } : { name, values: [], min, max };
}

function amountOf(text: string | null): string {
  return text !== null && /^\d{1,6}(\.\d{1,2})?$/.test(text) ? text : '';
}
