import { iso31662 } from 'iso-3166';
import { fold, isAlike } from './place-name.ts';
import { postalForms } from './postal-form.ts';

let countries: ReadonlyMap<string, string> | undefined;

/**
 * The country whose region a text names, when it names none of the address's own. Only names of regions that addresses
 * of their country always have are known here; codes are not, since each country has its own meaning for them.
 */
export function countryOfForeignRegion(country: string, given: string): string | undefined {
  countries ??= countriesByRegion();
  const foreign = countries.get(fold(given));
  const isOwn = () => iso31662.some(({ code, name }) => code.startsWith(`${country}-`) && isAlike(name, given));
  return foreign === undefined || foreign === country || isOwn() ? undefined : foreign;
}

function countriesByRegion(): ReadonlyMap<string, string> {
  return new Map(
    [...postalForms()]
      .filter(([, { needsRegion, needsPostalCode }]) => needsRegion && needsPostalCode)
      .flatMap(([country, { regions }]) =>
        regions
          .flatMap(({ key, latin = key, names }) => [key, latin, ...names])
          .map(fold)
          .filter((name) => name.length > 3 || /\P{Script=Latin}/u.test(name))
          .map((name) => [name, country] as const),
      ),
  );
}
