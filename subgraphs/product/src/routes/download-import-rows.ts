import { forViewer, noBody, readPage, route, RouteError } from '@agora/kit';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { byRow } from '../db/imports/import-store.ts';
import type { ImportFault } from '../domain/imports/faults/import-fault.ts';
import { faultsOfRow } from '../db/imports/faults-of-row.ts';
import type { Stores } from '../db/stores.ts';
import { guarded } from '../formats/guarded-cell.ts';
import { maySeeImport } from '../graphql/imports/may-import.ts';
import { messageOf } from '../graphql/refuse.ts';

/** What became of each row of a file, as CSV. */
export const downloadImportRows = route(
  {
    method: 'GET',
    path: '/imports/:importId/rows',
    access: forViewer('product:write:any', 'product:write'),
    body: noBody,
    params: z.object({ importId: z.uuid().toLowerCase() }),
    isStreamed: true,
  },
  async ({ caller, params: { importId } }, { stores }: Routes) => {
    const found = (await stores.imports.byId([importId])).get(importId);
    if (!found || !maySeeImport(caller, found)) throw new RouteError(404, 'NOT_FOUND', 'There is no such import.');
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="import-${importId}.csv"`,
      },
      stream: (from: Stores) => csvOf(importId, from),
    };
  },
);

/** All faults of a row are lines of one cell. */
function lineOf({ code, column }: ImportFault): string {
  return [column, code, messageOf(code)].filter(Boolean).join(': ');
}

async function* csvOf(importId: string, { imports }: Stores) {
  yield stringify([['row', 'outcome', 'code', 'field', 'message', 'slug', 'productId', 'faults', 'hasMoreFaults']]);
  const all = { importId, outcomes: undefined };
  for (let after: readonly string[] | undefined; ;) {
    const page = { ...readPage({ first: 100 }, byRow), cursor: after };
    const rows = await imports.rowPage(all, page);
    const shown = rows.slice(0, page.limit);
    if (shown.length > 0) {
      yield stringify(
        shown.map((row) => [
          row.row,
          row.outcome,
          row.code,
          guarded(row.field ?? ''),
          row.code === null ? '' : messageOf(row.code),
          row.slug,
          row.productId,
          guarded(faultsOfRow(row).map(lineOf).join('\n')),
          String(row.hasMoreFaults),
        ]),
      );
    }
    if (rows.length <= page.limit) return;
    after = [`${shown.at(-1)?.row ?? 0}`];
  }
}
