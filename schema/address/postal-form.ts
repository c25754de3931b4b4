import { readFileSync } from 'node:fs';
import { iso31661 } from 'iso-3166';
import { z } from 'zod';

const region = z.object({
  /** As it stands in an address: `VA`, `NSW`, `東京都`, `Co. Cork`. */
  key: z.string(),
  /** The part of its ISO 3166-2 code behind the country, where it has one. */
  iso: z.string().optional(),
  /** Its name in Latin letters, where the key is in others. */
  latin: z.string().optional(),
  names: z.array(z.string()),
  /** A pattern of what its postal codes begin with. */
  postalCode: z.string().optional(),
});

const territory = z.object({
  /** The country as whose part addresses name it. */
  within: z.string(),
  country: z.string(),
  /** The parts of its ISO 3166-2 codes behind the country that it is within, beside its own two letters. */
  iso: z.array(z.string()).default([]),
  names: z.array(z.string()).default([]),
  /** A pattern of its postal codes, where the one of its own form is wider. */
  postalCode: z.string().optional(),
});

const listedForm = z.object({
  /** In which order the country writes recipient (`N`), lines (`A`), city (`C`), region (`S`) and postal code (`Z`). */
  order: z.string(),
  /** What the parts are called there, where it is not what most call them. */
  called: z.object({ region: z.string(), city: z.string(), postalCode: z.string() }).partial().default({}),
  /** A pattern of the country's postal codes; absent where it has none. */
  postalCode: z.string().optional(),
  examples: z.array(z.string()).optional(),
  needsPostalCode: z.boolean().default(false),
  needsRegion: z.boolean(),
  regions: z.array(region),
});

const postalArea = z.object({
  /** A pattern of what the postal codes of its post towns begin with. */
  postalCode: z.string(),
  /** Regions beside it, some of whose places get their post from its towns, and the other way round. */
  near: z.array(z.string()),
});

const additions = z.object({
  territories: z.array(territory),
  areas: z.array(region.extend({ country: z.string() })),
  /** More names of regions, by their ISO 3166-2 codes. */
  names: z.record(z.string(), z.array(z.string())),
  /** More names of what is larger than the regions of addresses, by their ISO 3166-2 codes. */
  largerNames: z.record(z.string(), z.array(z.string())),
  /** Which postal codes regions may have that are listed without any, by their ISO 3166-2 codes. */
  postalAreas: z.record(z.string(), postalArea),
  /** Closer patterns of postal codes. */
  postalCodes: z.record(z.string(), z.string()),
  /** Postal codes as their country writes them, where those that are listed are not. */
  examples: z.record(z.string(), z.array(z.string())),
});

/** A part of a country as its addresses name it. */
export type PostalRegion = z.infer<typeof region>;

/** What is a country of ISO 3166-1, though its addresses are often written as those of another. */
export type Territory = z.infer<typeof territory>;

/** What addresses of a country look like. */
export interface PostalForm extends z.infer<typeof listedForm> {
  readonly territories: readonly Territory[];
  /** Parts that addresses need not name, known by the postal code: such as have taxes of their own, and parts of a kingdom. */
  readonly areas: readonly PostalRegion[];
  /** More names of larger parts than regions, by their ISO 3166-2 codes. */
  readonly largerNames: Readonly<Record<string, readonly string[]>>;
}

let known: ReadonlyMap<string, PostalForm> | undefined;

/** The form of each country of ISO 3166-1, and of Kosovo, by its two letters. Read when it is first asked for. */
export function postalForms(): ReadonlyMap<string, PostalForm> {
  known ??= readForms();
  return known;
}

function readForms(): ReadonlyMap<string, PostalForm> {
  const forms = z.record(z.string(), listedForm).parse(read('./postal-forms.json'));
  const added = additions.parse(read('./territories.json'));
  const countries = [...iso31661.map(({ alpha2 }) => alpha2), 'XK'];
  return new Map(
    countries.flatMap((country) => {
      const form = forms[country];
      return form ? [[country, complete(country, form, added)] as const] : [];
    }),
  );
}

function complete(country: string, form: z.infer<typeof listedForm>, added: z.infer<typeof additions>): PostalForm {
  const territories = added.territories.filter(({ within }) => within === country);
  const isTerritory = ({ key, iso }: PostalRegion) =>
    territories.some((one) => (iso === undefined && one.country === key) || one.names.includes(key));
  const regions = form.regions.filter((one) => !isTerritory(one));
  const postalCode = added.postalCodes[country] ?? form.postalCode;
  const examples = added.examples[country] ?? form.examples;
  return {
    ...form,
    ...(postalCode !== undefined && { postalCode }),
    ...(examples !== undefined && { examples }),
    regions: regions.map((one) => {
      const code = `${country}-${one.iso ?? one.key}`;
      const codes = postalCodesIn(code, added);
      return {
        ...one,
        names: [...one.names, ...(added.names[code] ?? [])],
        ...(codes !== undefined && { postalCode: codes }),
      };
    }),
    territories,
    areas: added.areas.filter((area) => area.country === country),
    largerNames: added.largerNames,
  };
}

function postalCodesIn(code: string, { postalAreas }: z.infer<typeof additions>): string | undefined {
  const own = postalAreas[code];
  return own && [code, ...own.near].flatMap((one) => postalAreas[one]?.postalCode ?? []).join('|');
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
