import type { ProductImportFormat } from '@agora/schema/operations';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/tab-separated-values',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  xml: 'application/xml',
};

/** What file pickers offer. */
export const acceptedNames = Object.keys(types)
  .map((ending) => `.${ending}`)
  .join(',');

/** By its name; undefined for a file of another form. */
export function typeOfFile(name: string): string | undefined {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''];
}

export const formatNames: Readonly<Record<ProductImportFormat, string>> = {
  SHOPIFY_CSV: 'Shopify CSV',
  JSON_LINES: 'JSON Lines',
  GOOGLE_TSV: 'Google feed, table',
  GOOGLE_XML: 'Google feed, XML',
};
