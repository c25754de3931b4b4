import { forViewer, jsonAnswer, mutate, NotUtf8, route, RouteError, type Upload, upload } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Routes, Work } from '../context.ts';
import { firstStatus, noRows, type ProductImport } from '../domain/imports/product-import.ts';
import { formatOf, readRecords } from '../formats/read-records.ts';
import { UnreadableFile } from '../formats/unreadable-file.ts';
import { importToRun } from '../job-kinds.ts';
import { mayImport } from '../graphql/imports/may-import.ts';

const mostBytes = 200 * 1024 * 1024;
const mostRows = 200_000;
const mostUnderWay = 5;
const groupsInStatement = 500;

const refusals: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  CATEGORY_NOT_FOUND: [422, 'There is no such category.'],
  TOO_MANY_IMPORTS: [409, `At most ${mostUnderWay} files of somebody are imported at once.`],
  INVALID_IDEMPOTENCY_KEY: [422, 'Idempotency-Key has 1 to 200 characters.'],
  IDEMPOTENCY_CONFLICT: [422, 'The key was used for another file.'],
};

const flag = z.enum(['true', 'false']).default('false');

/** Takes a file of products to be imported; answers with the id of the import, which goes on by itself. */
export const uploadImport = route(
  {
    method: 'POST',
    path: '/imports',
    query: z.strictObject({
      dryRun: flag,
      policy: z.enum(['IGNORE_FAILED', 'REJECT_FAILED_ROWS', 'REJECT_EVERYTHING']).default('REJECT_FAILED_ROWS'),
      category: z.string().optional(),
    }),
    access: forViewer('product:write:any', 'product:write'),
    body: upload({ types: Object.keys(formatOf), maxBytes: mostBytes }),
  },
  async ({ query: { dryRun, policy, category }, caller, body, headers }, context: Routes) => {
    const { vendorId, isForAll } = mayImport(caller);
    const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
    const format = formatOf[type.trim().toLowerCase()] ?? 'SHOPIFY_CSV';
    const key = headers['idempotency-key'];
    const started = { ownerId: caller.id, vendorId, isForAll, format, policy, isDryRun: dryRun === 'true' };
    const id = await mutate(context, {
      operation: 'POST /imports',
      caller: caller.id,
      input: {
        dryRun,
        policy,
        category,
        sha256: body.sha256,
        idempotencyKey: typeof key === 'string' ? key : null,
      },
      async decide(work) {
        const { imports, categories, enqueue, now } = work;
        const found = category === undefined ? undefined : (await categories.bySlug([category])).get(category);
        if (category !== undefined && !found) return { refused: 'CATEGORY_NOT_FOUND' };
        if ((await imports.underWay(started)) >= mostUnderWay) return { refused: 'TOO_MANY_IMPORTS' };
        const importId = uuidv7();
        const added: ProductImport = {
          ...started,
          id: importId,
          defaultCategoryId: found?.id ?? null,
          status: firstStatus(started),
          rows: 0,
          done: 0,
          counts: noRows,
          createdAt: now(),
          endedAt: null,
        };
        await imports.add(added);
        await imports.save({ ...added, rows: await keep(body, added, work) });
        await enqueue(importToRun, { importId }, { key: importId });
        return { importId };
      },
      answer: ({ importId }) => importId,
      refuse: ({ refused }): never => {
        const [status, detail] = refusals[refused] ?? [422, 'This cannot be done.'];
        throw new RouteError(status, refused, detail);
      },
    });
    return jsonAnswer(202, { id });
  },
);

/** Keeps what a file says, some of it at a time; resolves to how many rows it has. */
async function keep(body: Upload, { id, format }: ProductImport, { imports }: Work): Promise<number> {
  let groups: Parameters<typeof imports.addGroups>[2][number][] = [];
  let position = 0;
  let rows = 0;
  const write = async () => {
    await imports.addGroups(id, position, groups);
    position += groups.length;
    groups = [];
  };
  try {
    for await (const group of readRecords(body.read(), format)) {
      rows += group.lastRow - group.firstRow + 1;
      if (rows > mostRows) throw new RouteError(422, 'TOO_MANY_ROWS', `A file has at most ${mostRows} rows.`);
      groups.push(group);
      if (groups.length === groupsInStatement) await write();
    }
  } catch (error) {
    const more = placeOf(error);
    if (!more || !(error instanceof Error)) throw error;
    throw new RouteError(422, 'INVALID_FILE', error.message, { cause: error, more });
  }
  if (rows === 0) throw new RouteError(422, 'INVALID_FILE', 'There is no row in it.');
  await write();
  return rows;
}

/** Where a file cannot be read, as far as is known; undefined when something else failed. */
function placeOf(error: unknown): Readonly<Record<string, number>> | undefined {
  if (error instanceof NotUtf8) return { line: error.line, byte: error.byte };
  if (!(error instanceof UnreadableFile)) return undefined;
  return error.row === undefined ? {} : { row: error.row };
}
