import { pipeline } from 'node:stream';
import { createInterface } from 'node:readline';
import { NotUtf8, RouteError, type Upload, utf8Of } from '@agora/kit';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';

const record = z.object({
  productId: z.uuid().toLowerCase(),
  authorId: z.uuid().toLowerCase(),
  rating: z.coerce.number().int(),
  title: z.string(),
  body: z.string(),
  postedAt: z.iso.datetime().transform((text) => new Date(text)),
});

/** A review as files have it. */
export type FileReview = z.infer<typeof record>;

const mostReviews = 10_000;
const longestLine = 40_000;

interface Line {
  readonly line: number;
  /** Undefined for a line that is none. */
  readonly review: FileReview | undefined;
}

/** Reads reviews from a table (CSV with a header) or from JSON Lines. Throws `INVALID_FILE` for what is no such file. */
export async function* readReviews(upload: Upload, isTable: boolean): AsyncGenerator<Line> {
  let count = 0;
  try {
    for await (const { line, given } of isTable ? rowsOf(upload) : linesOf(upload)) {
      count += 1;
      if (count > mostReviews) throw invalid(`A file has at most ${mostReviews.toString()} reviews.`);
      yield { line, review: record.safeParse(given).data };
    }
  } catch (cause) {
    if (cause instanceof CsvError || cause instanceof NotUtf8) throw invalid('This is no such file, in UTF-8.', cause);
    throw cause;
  }
}

interface Given {
  readonly line: number;
  readonly given: unknown;
}

async function* rowsOf(upload: Upload): AsyncGenerator<Given> {
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    columns: true,
    info: true,
    max_record_size: longestLine,
  });
  // Its failure is the parser's, which is read.
  pipeline(utf8Of(upload.read()), parser, () => undefined);
  for await (const { record: given, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
    yield { line: info.lines, given };
  }
}

async function* linesOf(upload: Upload): AsyncGenerator<Given> {
  let line = 0;
  for await (const text of createInterface({ input: utf8Of(upload.read()), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { line, given: text.length > longestLine ? undefined : parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(detail: string, cause?: unknown): RouteError {
  return new RouteError(422, 'INVALID_FILE', detail, { cause });
}
