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

const postalForm = z.object({
  /** A pattern of the country's postal codes; absent where it has none. */
  postalCode: z.string().optional(),
  examples: z.array(z.string()).optional(),
  needsPostalCode: z.boolean().default(false),
  needsRegion: z.boolean(),
  regions: z.array(region),
});

/** A part of a country as its addresses name it. */
export type PostalRegion = z.infer<typeof region>;

/** What addresses of a country look like. */
export type PostalForm = z.infer<typeof postalForm>;

let known: ReadonlyMap<string, PostalForm> | undefined;

/** The form of each country of ISO 3166-1, and of Kosovo, by its two letters. Read when it is first asked for. */
export function postalForms(): ReadonlyMap<string, PostalForm> {
  known ??= readForms();
  return known;
}

function readForms(): ReadonlyMap<string, PostalForm> {
  const file = readFileSync(new URL('./postal-forms.json', import.meta.url), 'utf8');
  const forms = z.record(z.string(), postalForm).parse(JSON.parse(file));
  const countries = [...iso31661.map(({ alpha2 }) => alpha2), 'XK'];
  return new Map(
    countries.flatMap((country) => {
      const form = forms[country];
      return form ? [[country, form] as const] : [];
    }),
  );
}
