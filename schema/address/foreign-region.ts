import { iso31662 } from 'iso-3166';
import { fold, isAlike } from './place-name.ts';
import { postalForms } from './postal-form.ts';

/** Countries whose parts are called as places elsewhere are: there is a Manchester in Jamaica, a South West in England. */
const namesakes: ReadonlySet<string> = new Set(['GB', 'NZ', 'SG']);

let countries: ReadonlyMap<string, string> | undefined;

/**
 * The country whose region a text names, when it names none of the address's own. Only names of regions that addresses
 * of their country always have are known here, and names that ISO 3166-2 has once in the world; codes are not, since
 * each country has its own meaning for them.
 */
export function countryOfForeignRegion(country: string, given: string): string | undefined {
  countries ??= new Map([...countriesByIsoName(), ...countriesByRegion()]);
  const foreign = countries.get(fold(given));
  const isOwn = () => iso31662.some(({ code, name }) => code.startsWith(`${country}-`) && isAlike(name, given));
  return foreign === undefined || foreign === country || isOwn() ? undefined : foreign;
}

function countriesByIsoName(): readonly (readonly [name: string, country: string])[] {
  const named = Map.groupBy(iso31662, ({ name }) => fold(name));
  return [...named].flatMap(([name, [only, ...others]]) => {
    const country = only?.parent ?? '';
    const isKnown = postalForms().get(country)?.needsPostalCode === true && !namesakes.has(country);
    return isKnown && others.length === 0 && isTelling(name) ? [[name, country] as const] : [];
  });
}

function countriesByRegion(): readonly (readonly [name: string, country: string])[] {
  return [...postalForms()]
    .filter(([, { needsRegion, needsPostalCode }]) => needsRegion && needsPostalCode)
    .flatMap(([country, { regions }]) =>
      regions
        .flatMap(({ key, latin = key, names }) => [key, latin, ...names])
        .map(fold)
        .filter(isTelling)
        .map((name) => [name, country] as const),
    );
}

function isTelling(name: string): boolean {
  return name.length > 3 || /\P{Script=Latin}/u.test(name);
}
