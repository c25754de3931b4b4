import type { Readable } from 'node:stream';
import { z } from 'zod';
import { slugOf } from '../domain/catalogue/slug.ts';
import type { ProductRecord, RecordGroup } from '../domain/imports/product-record.ts';
import { languageTag } from './language-tag.ts';
import { mostUnread, unreadIn, without } from './unread-parts.ts';
import { longestRow, UnreadableFile } from './unreadable-file.ts';

const text = z.string();

/** What a line says in another language. */
const texts = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  seoTitle: text.optional(),
  seoDescription: text.optional(),
  options: z
    .record(text, z.strictObject({ name: text.optional(), values: z.record(text, text).optional() }))
    .optional(),
  variants: z.record(text, text).optional(),
  attributes: z.record(text, text).optional(),
});

/** A line of a file of products. */
const line = z.strictObject({
  slug: text.optional(),
  title: text.optional(),
  description: text.optional(),
  category: text.optional(),
  brand: text.optional(),
  status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']).optional(),
  taxClass: text.optional(),
  seoTitle: text.optional(),
  seoDescription: text.optional(),
  options: z.array(text).max(3).optional(),
  attributes: z.record(z.string(), z.union([text, z.number(), z.boolean(), z.null()])).optional(),
  translations: z
    .record(
      text.refine((tag) => languageTag(tag) !== undefined),
      texts,
    )
    .optional(),
  variants: z
    .array(
      z.strictObject({
        sku: text.optional(),
        title: text.optional(),
        options: z.record(z.string(), text).optional(),
        price: text.optional(),
        compareAtPrice: text.optional(),
        currency: text.optional(),
        weightGrams: z.int().optional(),
        quantityLimitPerCustomer: z.int().nullable().optional(),
        requiresShipping: z.boolean().optional(),
      }),
    )
    .max(500)
    .default([]),
});

type Line = z.infer<typeof line>;

/** The products of a file that has one in each line, as JSON. */
export async function* readJsonLines(file: Readable): AsyncGenerator<RecordGroup> {
  let row = 0;
  for await (const given of linesOf(file)) {
    row += 1;
    if (given.trim() === '') continue;
    yield { firstRow: row, lastRow: row, skipped: [], ...recordOf(given, row) };
  }
}

function recordOf(given: string, row: number): Pick<RecordGroup, 'record' | 'field' | 'unread' | 'rest'> {
  const json = jsonOf(given);
  const read = line.safeParse(json);
  if (read.success) {
    const record = recordOfLine(read.data, row);
    return isNamed(record) ? { record } : { field: 'slug', unread: [['slug']], rest: { ...record, slug: '' } };
  }
  const { issues } = read.error;
  const unread = unreadIn(issues);
  const some = issues.length <= mostUnread ? line.safeParse(without(json, unread)).data : undefined;
  const rest = some && recordOfLine(some, row);
  const isUnnamed = rest !== undefined && !isNamed(rest);
  return {
    field: issues[0]?.path.join('.') ?? '',
    unread: isUnnamed ? [...unread, ['slug']] : unread,
    rest: isUnnamed ? { ...rest, slug: '' } : rest,
  };
}

function isNamed({ slug }: ProductRecord): boolean {
  return slug !== '' && slug === slugOf(slug);
}

function recordOfLine({ slug, title, variants, translations, ...rest }: Line, row: number): ProductRecord {
  return {
    ...rest,
    slug: slug ?? slugOf(title ?? ''),
    title,
    translations:
      translations &&
      Object.fromEntries(Object.entries(translations).map(([tag, said]) => [languageTag(tag) ?? tag, said])),
    variants: variants.map(({ options, ...one }) => ({
      ...one,
      row,
      options: options && Object.entries(options).map(([name, value]) => ({ name, value })),
    })),
  };
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

async function* linesOf(file: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let count = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    count += lines.length;
    if (rest.length > longestRow) throw new UnreadableFile(`Line ${count + 1} is too long.`, count + 1);
    yield* lines;
  }
  const last = rest + decoder.decode();
  if (last !== '') yield last;
}
