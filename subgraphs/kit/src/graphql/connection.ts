import { CodedError } from './coded-error.ts';
import { isId } from './input-check.ts';

export const maxPageSize = 100;
const defaultPageSize = 20;

/** What a value of a sort key is: a cursor comes from outside, and the database takes no other. */
export type SortValue = 'id' | 'instant' | 'integer' | 'text';

const isSortValue: Record<SortValue, (text: string) => boolean> = {
  id: isId,
  instant: (text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  integer: (text) => /^\d{1,15}$/.test(text),
  text: (text) => !text.includes('\0'),
};

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a store needs to read one page: keyset values of the entry to start behind, in the direction of reading. */
export interface PageRequest {
  readonly limit: number;
  readonly direction: 'forward' | 'backward';
  /** The values of the sort key of the entry that the page starts behind, as they were given to `connectionOf`. */
  readonly cursor: readonly string[] | undefined;
}

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * Reads the arguments of a Relay connection. Throws `BAD_USER_INPUT` for a page size outside 0..100, a cursor of
 * another list, or both directions at once. `sortKey` says what the values of this list's sort key are.
 */
export function readPage({ first, after, last, before }: PageArgs, sortKey: readonly SortValue[]): PageRequest {
  const isBackward = last != null || before != null;
  if (isBackward && (first != null || after != null)) throw refused('Use first/after or last/before, not both.');
  const limit = (isBackward ? last : first) ?? defaultPageSize;
  if (limit < 0 || limit > maxPageSize) throw refused(`A page has 0 to ${maxPageSize} entries, not ${limit}.`);
  const cursor = isBackward ? before : after;
  return {
    limit,
    direction: isBackward ? 'backward' : 'forward',
    cursor: cursor == null ? undefined : decodeCursor(cursor, sortKey),
  };
}

/**
 * A page from rows in the order of reading, of which the store was asked for one more than `limit`.
 * `cursorOf` gives the values of the sort key.
 */
export function connectionOf<Row>(
  rows: readonly Row[],
  page: PageRequest,
  cursorOf: (row: Row) => readonly string[],
): Connection<Row> {
  const kept = rows.slice(0, page.limit);
  const nodes = page.direction === 'backward' ? kept.reverse() : kept;
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(cursorOf(node)) }));
  const hasMore = rows.length > page.limit;
  const cameFromSomewhere = page.cursor !== undefined;
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: page.direction === 'forward' ? hasMore : cameFromSomewhere,
      hasPreviousPage: page.direction === 'backward' ? hasMore : cameFromSomewhere,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function isPlace(values: unknown, sortKey: readonly SortValue[]): values is readonly string[] {
  return (
    Array.isArray(values) &&
    values.length === sortKey.length &&
    sortKey.every((kind, index) => typeof values[index] === 'string' && isSortValue[kind](values[index]))
  );
}

function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decodeCursor(cursor: string, sortKey: readonly SortValue[]): readonly string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(values, sortKey)) return values;
  } catch {
    // Falls through to the refusal: whoever made this cursor, it was not this list.
  }
  throw refused('This cursor is not of this list.');
}

function refused(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}
