import type { ProductRecord, TextsRecord } from '../domain/imports/product-record.ts';
import { textOfHtml } from './html-text.ts';
import { languageTag } from './language-tag.ts';
import type { TableRow } from './table-rows.ts';

/** `Title (de)` is a title in German. */
const inLanguage = /^(?<heading>.+)_\((?<tag>[a-z]{2,3}(?:-[a-z0-9]{2,8})*)\)$/;
const ofOption = /^option(?<place>[123])_(?<part>name|value)$/;
const fields: Readonly<Record<string, 'title' | 'description' | 'seoTitle' | 'seoDescription'>> = {
  title: 'title',
  'body_(html)': 'description',
  description: 'description',
  seo_title: 'seoTitle',
  seo_description: 'seoDescription',
};

interface Told {
  readonly row: TableRow;
  readonly heading: string;
  readonly text: string;
}

/** What the rows of a product say of it in other languages, in columns that name them; undefined where they say nothing. */
export function tableTranslations(
  rows: readonly TableRow[],
  optionNames: readonly (string | undefined)[],
  codeOf: (heading: string) => string | undefined,
): ProductRecord['translations'] {
  const told = rows.flatMap((row) =>
    row.cells().flatMap(([named, text]) => {
      const { heading, tag } = inLanguage.exec(named)?.groups ?? {};
      const language = tag === undefined ? undefined : languageTag(tag);
      if (heading === undefined || language === undefined) return [];
      const isText = heading in fields || ofOption.test(heading) || codeOf(heading) !== undefined;
      return isText ? [{ row, heading, text, language }] : [];
    }),
  );
  if (told.length === 0) return undefined;
  const byLanguage = Map.groupBy(told, ({ language }) => language);
  return Object.fromEntries([...byLanguage].map(([language, said]) => [language, textsOf(said, optionNames, codeOf)]));
}

function textsOf(
  told: readonly Told[],
  optionNames: readonly (string | undefined)[],
  codeOf: (heading: string) => string | undefined,
): TextsRecord {
  const texts: Partial<Record<(typeof fields)[string], string>> = {};
  const options: Record<string, { name?: string; readonly values: Record<string, string> }> = {};
  const attributeHints: Record<string, string> = {};
  for (const { row, heading, text } of told) {
    const field = fields[heading];
    const code = codeOf(heading);
    const { place, part } = ofOption.exec(heading)?.groups ?? {};
    const name = optionNames[Number(place) - 1];
    // What is said of the product stands in its first row.
    if (field !== undefined) texts[field] ??= field === 'description' ? textOfHtml(text) : text;
    else if (code !== undefined) attributeHints[code] ??= text;
    else if (name !== undefined) {
      const option = (options[name] ??= { values: {} });
      const value = row.cell(`option${place ?? ''}_value`);
      if (part === 'name') option.name ??= text;
      else if (value !== undefined) option.values[value] ??= text;
    }
  }
  return { ...texts, options, attributeHints };
}
