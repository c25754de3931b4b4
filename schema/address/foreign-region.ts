import { iso31662 } from 'iso-3166';
import { fold, isAlike } from './place-name.ts';
import { type PostalRegion, postalForms } from './postal-form.ts';

/** Countries whose parts are mostly called as places elsewhere are: there is a Manchester and a Hanover in Jamaica. */
const namesakes: ReadonlySet<string> = new Set('AG BB BS BZ DM GD GY JM KN LC LR NZ SG TT UM VC'.split(' '));

/** Countries whose names settlers took along, and where to. Between them only whole parts of a kingdom tell. */
const origins: ReadonlySet<string> = new Set(['GB', 'IE']);
const settled: ReadonlySet<string> = new Set([...namesakes, ...origins, 'AU', 'CA', 'US', 'ZA']);

let countries: ReadonlyMap<string, string> | undefined;
let kingdoms: ReadonlyMap<string, string> | undefined;

/**
 * The country whose region a text names, when it names none of the address's own. Names of regions that addresses
 * of their country always have are known here, those of parts known by the postal code, and names that ISO 3166-2 has
 * once in the world; codes are not, since each country has its own meaning for them.
 */
export function countryOfForeignRegion(country: string, given: string): string | undefined {
  kingdoms ??= new Map(countriesByArea());
  countries ??= new Map([...countriesByIsoName(), ...countriesByRegion(), ...kingdoms]);
  const name = fold(given);
  const foreign = countries.get(name);
  const isOwn = () => iso31662.some((one) => one.code.startsWith(`${country}-`) && isAlike(one.name, given));
  const isShared = () => !kingdoms?.has(name) && settled.has(country) && foreign !== undefined && origins.has(foreign);
  return foreign === undefined || foreign === country || isShared() || isOwn() ? undefined : foreign;
}

type NamedCountry = readonly [name: string, country: string];

function countriesByIsoName(): readonly NamedCountry[] {
  const named = Map.groupBy(iso31662, ({ name }) => fold(name));
  return [...named].flatMap(([name, [only, ...others]]) => {
    const country = only?.code.slice(0, 2) ?? '';
    const isKnown = others.length === 0 && !namesakes.has(country) && isTelling(name);
    return isKnown ? [[name, country] as const] : [];
  });
}

function countriesByRegion(): readonly NamedCountry[] {
  return [...postalForms()]
    .filter(([, { needsRegion, needsPostalCode }]) => needsRegion && needsPostalCode)
    .flatMap(([country, { regions }]) => regions.flatMap((region) => named(region, country)));
}

function countriesByArea(): readonly NamedCountry[] {
  return [...postalForms()].flatMap(([country, { areas }]) =>
    areas.filter(({ iso }) => iso !== undefined).flatMap((area) => named(area, country)),
  );
}

function named({ key, latin = key, names }: PostalRegion, country: string): readonly NamedCountry[] {
  return [key, latin, ...names]
    .map(fold)
    .filter(isTelling)
    .map((name) => [name, country] as const);
}

function isTelling(name: string): boolean {
  return (name.length > 3 || /\P{Script=Latin}/u.test(name)) && !whereabouts.test(name);
}

/** What parts of many countries are called. */
const whereabouts =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|central|centrale?|nord|sud|est|ouest|norte|sur|sul|este|oeste|far|upper|lower|bank|river|coast|capital|littoral|maritime|lacs|region)[\s-]*)+$/;
