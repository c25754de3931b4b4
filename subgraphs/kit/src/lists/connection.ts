import { CodedError } from '../graphql/coded-error.ts';
import { isId } from '../graphql/input-check.ts';
import type { KeyKind, ListOrder } from './list-order.ts';

export const maxPageSize = 100;
const defaultPageSize = 20;

const isOfKind: Record<KeyKind, (text: string) => boolean> = {
  id: isId,
  instant: (text) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d)$/.test(text),
  integer: (text) => /^\d{1,15}$/.test(text),
  number: (text) => /^\d{1,15}(\.\d{1,30})?(e-?\d{1,3})?$/.test(text),
  text: (text) => !text.includes('\0'),
};

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a store needs to read one page: the keys of the entry to start behind, in the direction of reading. */
export interface PageRequest {
  readonly limit: number;
  readonly direction: 'forward' | 'backward';
  /** The values of the keys of the entry that the page starts behind. */
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
 * another list or another order of it, or both directions at once.
 */
export function readPage<Row>({ first, after, last, before }: PageArgs, order: ListOrder<Row>): PageRequest {
  const isBackward = last != null || before != null;
  if (isBackward && (first != null || after != null)) throw refused('Use first/after or last/before, not both.');
  const limit = (isBackward ? last : first) ?? defaultPageSize;
  if (limit < 0 || limit > maxPageSize) throw refused(`A page has 0 to ${maxPageSize} entries, not ${limit}.`);
  const cursor = isBackward ? before : after;
  return {
    limit,
    direction: isBackward ? 'backward' : 'forward',
    cursor: cursor == null ? undefined : decodeCursor(cursor, order),
  };
}

/** A page from rows in the order of reading, of which the store was asked for one more than `limit`. */
export function connectionOf<Row>(rows: readonly Row[], page: PageRequest, order: ListOrder<Row>): Connection<Row> {
  const kept = rows.slice(0, page.limit);
  const nodes = page.direction === 'backward' ? kept.reverse() : kept;
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node, order) }));
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

/** The place of an entry in its list: who gives it back goes on behind it. */
export function cursorOf<Row>(row: Row, { name, keys }: ListOrder<Row>): string {
  return Buffer.from(JSON.stringify([name, ...keys.map(({ valueOf }) => valueOf(row))])).toString('base64url');
}

function decodeCursor<Row>(cursor: string, order: ListOrder<Row>): readonly string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(place, order)) return place.slice(1);
  } catch {
    // Falls through to the refusal: whoever made this cursor, it was not this list.
  }
  throw refused('This cursor is not of this list.');
}

function isPlace<Row>(place: unknown, { name, keys }: ListOrder<Row>): place is readonly string[] {
  if (!Array.isArray(place) || place.length !== keys.length + 1 || place[0] !== name) return false;
  return keys.every(({ kind }, index) => {
    const value: unknown = place[index + 1];
    return typeof value === 'string' && isOfKind[kind](value);
  });
}

function refused(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}
