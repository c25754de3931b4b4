import type { Readable } from 'node:stream';
import { utf8Of } from '@agora/kit';
import type { ImportFormat } from '../domain/imports/product-import.ts';
import type { RecordGroup } from '../domain/imports/product-record.ts';
import { readGoogleTsv, readGoogleXml } from './google-feed.ts';
import { readJsonLines } from './json-lines.ts';
import { readShopifyCsv } from './shopify-csv.ts';

/** By their media types, the forms of files that are understood. */
export const formatOf: Readonly<Record<string, ImportFormat>> = {
  'text/csv': 'SHOPIFY_CSV',
  'application/x-ndjson': 'JSON_LINES',
  'application/jsonl': 'JSON_LINES',
  'text/tab-separated-values': 'GOOGLE_TSV',
  'application/xml': 'GOOGLE_XML',
  'text/xml': 'GOOGLE_XML',
};

const readers: Readonly<Record<ImportFormat, (file: Readable) => AsyncGenerator<RecordGroup>>> = {
  SHOPIFY_CSV: readShopifyCsv,
  JSON_LINES: readJsonLines,
  GOOGLE_TSV: readGoogleTsv,
  GOOGLE_XML: readGoogleXml,
};

/** What a file says, product by product, while it is read. Throws UnreadableFile, and NotUtf8 of the kit. */
export function readRecords(file: Readable, format: ImportFormat): AsyncGenerator<RecordGroup> {
  return readers[format](utf8Of(file));
}
