import { and } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  behind,
  conditionOf,
  type Conditions,
  connectionOf,
  contains,
  equality,
  type ListOrder,
  type PageArgs,
  range,
  readingOrder,
  readPage,
} from '../../src/index.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';
import { note } from '../fixture/src/tables.ts';

interface NoteWhere {
  readonly AND?: readonly NoteWhere[] | null;
  readonly OR?: readonly NoteWhere[] | null;
  readonly NOT?: NoteWhere | null;
  readonly subject?: { eq?: string; oneOf?: readonly string[] } | null;
  readonly sequence?: { from?: number; before?: number; to?: number } | null;
  readonly text?: { contains?: string } | null;
}

const conditions: Conditions<NoteWhere> = {
  subject: equality(note.subject),
  sequence: range(note.sequence),
  text: contains(note.text),
};

const bySubject: ListOrder<typeof note.$inferSelect> = {
  name: 'SUBJECT',
  isDescending: true,
  keys: [
    { column: note.subject, kind: 'text', valueOf: ({ subject }) => subject },
    { column: note.sequence, kind: 'integer', valueOf: ({ sequence }) => sequence.toString() },
  ],
};

const texts = ['100 %', 'per cent', '50_50', 'Fifty', 'back\\slash', "quote's"];
const shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() });

beforeAll(async () => {
  await shop.given(async ({ notes }) => {
    for (const [index, text] of texts.entries()) await notes.add(index % 2 === 0 ? 'even' : 'odd', text);
  });
});
afterAll(() => shop[Symbol.asyncDispose]());

async function pageOf(args: PageArgs, where: NoteWhere | null = null) {
  const page = readPage(args, bySubject);
  const rows = await shop.running.database.db
    .select()
    .from(note)
    .where(and(conditionOf(where, conditions), behind(bySubject, page)))
    .orderBy(...readingOrder(bySubject, page))
    .limit(page.limit + 1);
  return connectionOf(rows, page, bySubject);
}

async function found(where: NoteWhere | null) {
  return (await pageOf({ first: 100 }, where)).nodes.map(({ sequence }) => sequence).toSorted();
}

describe('a filter', () => {
  it.each([
    [null, [1, 2, 3, 4, 5, 6]],
    [{}, [1, 2, 3, 4, 5, 6]],
    [{ subject: null, AND: null, OR: null, NOT: null }, [1, 2, 3, 4, 5, 6]],
    [{ subject: { eq: 'odd' } }, [2, 4, 6]],
    [{ subject: { oneOf: ['odd', 'even'] } }, [1, 2, 3, 4, 5, 6]],
    [{ subject: { oneOf: [] } }, []],
    [{ subject: { eq: 'odd', oneOf: ['even'] } }, []],
    [{ sequence: { from: 2, before: 4 } }, [2, 3]],
    [{ sequence: { from: 2, to: 4 } }, [2, 3, 4]],
    [{ text: { contains: '%' } }, [1]],
    [{ text: { contains: '_' } }, [3]],
    [{ text: { contains: '\\' } }, [5]],
    [{ text: { contains: "'" } }, [6]],
    [{ text: { contains: 'FIFTY' } }, [4]],
    [{ subject: { eq: 'odd' }, sequence: { to: 3 } }, [2]],
    [{ AND: [{ subject: { eq: 'odd' } }, { sequence: { from: 3 } }] }, [4, 6]],
    [{ OR: [{ subject: { eq: 'odd' } }, { sequence: { to: 1 } }] }, [1, 2, 4, 6]],
    [{ OR: [] }, []],
    [{ OR: [{}] }, [1, 2, 3, 4, 5, 6]],
    [{ AND: [] }, [1, 2, 3, 4, 5, 6]],
    [{ NOT: { subject: { eq: 'odd' } } }, [1, 3, 5]],
    [{ NOT: {} }, []],
    [{ subject: { eq: 'odd' }, NOT: { OR: [{ text: { contains: 'Fifty' } }, { sequence: { to: 2 } }] } }, [6]],
  ] satisfies [NoteWhere | null, number[]][])('%j finds %j', async (where, expected) => {
    expect(await found(where)).toEqual(expected);
  });

  it('is refused when it is nested too deep, or has too many conditions, filters or values', () => {
    const deep = Array.from({ length: 5 }).reduce<NoteWhere>((where) => ({ NOT: where }), {});
    const wide = { OR: Array.from({ length: 51 }, () => ({ subject: { eq: 'odd' } })) };
    const empty = { AND: Array.from({ length: 51 }, () => ({})) };
    const values: NoteWhere = { subject: { oneOf: Array.from({ length: 51 }, () => 'odd') } };

    for (const where of [deep, wide, empty, values] satisfies NoteWhere[]) {
      expect(() => conditionOf(where, conditions)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }
  });
});

describe('a list that is read page by page', () => {
  const inOrder = [6, 4, 2, 5, 3, 1];

  it.each([1, 2, 4, 6])('comes whole forwards, %i at a time', async (first) => {
    const read: number[] = [];
    for (let after: string | null = null, isOver = false; !isOver;) {
      const { nodes, pageInfo } = await pageOf({ first, after });
      read.push(...nodes.map(({ sequence }) => sequence));
      after = pageInfo.endCursor;
      isOver = !pageInfo.hasNextPage;
    }

    expect(read).toEqual(inOrder);
  });

  it.each([1, 2, 4, 6])('comes whole backwards, %i at a time', async (last) => {
    const read: number[] = [];
    for (let before: string | null = null, isOver = false; !isOver;) {
      const { nodes, pageInfo } = await pageOf({ last, before });
      read.unshift(...nodes.map(({ sequence }) => sequence));
      before = pageInfo.startCursor;
      isOver = !pageInfo.hasPreviousPage;
    }

    expect(read).toEqual(inOrder);
  });

  it('takes no cursor of another order, nor one that somebody made up', () => {
    const cursors = [['TITLE', 'odd', '6'], ['SUBJECT', 'odd'], ['SUBJECT', 'odd', '6; drop'], ['SUBJECT', 1, '6'], {}];

    for (const cursor of cursors) {
      const after = Buffer.from(JSON.stringify(cursor)).toString('base64url');
      expect(() => readPage({ first: 1, after }, bySubject)).toThrow('This cursor is not of this list.');
    }
  });
});
