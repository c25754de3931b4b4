import { forViewer, jsonAnswer, mutate, route, RouteError, upload, type Upload, type Viewer } from '@agora/kit';
import { z } from 'zod';
import type { Routes, Work } from '../context.ts';
import { bookDecision } from '../db/level/book-decision.ts';
import { countStock, type CountedLine } from '../domain/level/count-stock.ts';
import { mayChange } from '../graphql/may-change.ts';
import { checkCount, readCount } from './read-count.ts';

/** Lines of one transaction: orders wait no longer for the goods in them. */
const chunkSize = 500;
const mostTold = 100;

interface Booked {
  readonly refused?: never;
  readonly changed: number;
  readonly unchanged: number;
  readonly notBooked: readonly { readonly line: number; readonly code: string }[];
}

/**
 * Books a count of stock from a CSV file, as `exportStock` gives it. Lines are booked in parts of 500, each once for the key
 * and the file: a client that was not answered sends both again, which books what is missing.
 */
export const importStock = route(
  {
    method: 'POST',
    path: '/import/stock',
    access: forViewer('inventory:write:any', 'inventory:write'),
    body: upload({ types: ['text/csv'], maxBytes: 64 * 1024 * 1024 }),
    query: z.strictObject({ acceptImplausible: z.enum(['true', 'false']).default('false') }),
  },
  async ({ caller, body, headers, query }, context: Routes) => {
    const acceptImplausible = query.acceptImplausible === 'true';
    const key = headers['idempotency-key'];
    if (typeof key !== 'string') throw unfitKey('INVALID_IDEMPOTENCY_KEY');
    const warehouses = await context.stores.warehouses.idsByCode();
    await checkCount(body, warehouses);
    const told: Booked = { changed: 0, unchanged: 0, notBooked: [] };
    let all = told;
    let refusals = 0;
    for await (const [part, lines] of partsOf(body, warehouses)) {
      context.signal.throwIfAborted();
      const idempotencyKey = `${key}/${part}`;
      const input = { idempotencyKey, sha256: body.sha256, acceptImplausible };
      const booked = await book(lines, { caller, input }, context);
      refusals += booked.notBooked.length;
      all = {
        changed: all.changed + booked.changed,
        unchanged: all.unchanged + booked.unchanged,
        notBooked: [...all.notBooked, ...booked.notBooked].slice(0, mostTold),
      };
    }
    return jsonAnswer(200, { ...all, notBooked: refusals, refusals: all.notBooked });
  },
);

async function* partsOf(
  body: Upload,
  warehouses: ReadonlyMap<string, string>,
): AsyncGenerator<readonly [part: number, lines: readonly CountedLine[]]> {
  let part = 0;
  let lines: CountedLine[] = [];
  for await (const read of readCount(body, warehouses)) {
    if ('code' in read) continue;
    lines.push(read);
    if (lines.length < chunkSize) continue;
    yield [part, lines];
    part += 1;
    lines = [];
  }
  if (lines.length > 0) yield [part, lines];
}

interface Booking {
  readonly caller: Viewer;
  readonly input: { readonly idempotencyKey: string; readonly sha256: string; readonly acceptImplausible: boolean };
}

function book(lines: readonly CountedLine[], { caller, input }: Booking, context: Routes): Promise<Booked> {
  return mutate(context, {
    operation: 'POST /import/stock',
    caller: caller.id,
    input,
    async decide(work: Work): Promise<Booked> {
      const { counts, levels, settings, now } = work;
      const vendors = await levels.vendorsOf(lines.map(({ variantId }) => variantId));
      const allowed = lines.filter(({ variantId }) => mayChange(caller, vendors.get(variantId)));
      const locked = await levels.lock(allowed.map(({ variantId }) => variantId));
      // What is not theirs has no levels here, and looks as if it were not there.
      const { lowStockQuantity } = settings;
      const { acceptImplausible } = input;
      const facts = { levels: locked, lowStockQuantity, now: now() };
      const decision = countStock(lines, facts, { movedBy: caller.id, acceptImplausible });
      await counts.settle(decision.corrections, now());
      await bookDecision(decision, work);
      return { changed: decision.movements.length, unchanged: decision.unchanged, notBooked: decision.refused };
    },
    answer: (booked) => booked,
    refuse: ({ refused }): never => {
      throw unfitKey(refused);
    },
  });
}

function unfitKey(code: string): RouteError {
  const detail =
    code === 'IDEMPOTENCY_CONFLICT' ? 'The key was used for another file.' : 'Idempotency-Key has 1 to 190 characters.';
  return new RouteError(422, code, detail);
}
