import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { connectionOf, type PageArgs, readPage } from '../../src/lists/connection.ts';
import type { ListOrder } from '../../src/lists/list-order.ts';

const rows = ['a', 'b', 'c'];

const alphabetical: ListOrder<string> = {
  name: 'ALPHABETICAL',
  isDescending: false,
  keys: [{ column: sql`letter`, kind: 'text', valueOf: (row) => row }],
};

/** A page as a store reads it: one row more than is shown, behind the cursor. */
function pageOf(args: PageArgs) {
  const page = readPage(args, alphabetical);
  const inOrder = page.direction === 'backward' ? rows.toReversed() : rows;
  const [behind] = page.cursor ?? [];
  const start = behind === undefined ? 0 : inOrder.indexOf(behind) + 1;
  return connectionOf(inOrder.slice(start, start + page.limit + 1), page, alphabetical);
}

const cursorOf = (row: string) => pageOf({ first: 3 }).edges.find(({ node }) => node === row)?.cursor;

describe('a page of nothing', () => {
  it.each([
    ['first', { first: 0 }, { hasNextPage: true, hasPreviousPage: false }],
    ['last', { last: 0 }, { hasNextPage: false, hasPreviousPage: true }],
    ['first, behind a cursor', { first: 0, after: cursorOf('b') }, { hasNextPage: true, hasPreviousPage: true }],
    ['first, behind the end', { first: 0, after: cursorOf('c') }, { hasNextPage: false, hasPreviousPage: true }],
    ['last, before the beginning', { last: 0, before: cursorOf('a') }, { hasNextPage: true, hasPreviousPage: false }],
  ])('says what lies on either side (%s)', (_, args, sides) => {
    expect(pageOf(args)).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { ...sides, startCursor: null, endCursor: null },
    });
  });
});

it.each([{ first: -1 }, { first: 101 }, { last: -1 }, { last: 101 }])('refuses a page of %o', (args) => {
  expect(() => readPage(args, alphabetical)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
