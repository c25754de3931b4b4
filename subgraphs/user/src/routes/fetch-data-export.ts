import { forViewer, noBody, route, RouteError } from '@agora/kit';
import { type ServiceName, serviceNames } from '@agora/schema';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import type { Stores } from '../db/stores.ts';
import { isFetchable } from '../domain/privacy/data-export.ts';

/** The file of all that the shop has of a person, by service, for that person alone. Somebody else's is not there. */
export const fetchDataExport = route(
  {
    method: 'GET',
    path: '/exports/:exportId',
    access: forViewer(),
    body: noBody,
    params: z.object({ exportId: z.uuid() }),
    isStreamed: true,
  },
  async ({ caller, params: { exportId } }, { stores, now }: Routes) => {
    const found = await stores.dataExports.find(exportId);
    if (found?.userId !== caller.id || !isFetchable(found, now())) {
      throw new RouteError(404, 'NOT_FOUND', 'There is no such file, or it has expired.');
    }
    return {
      status: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="my-data.json"',
        'cache-control': 'no-store',
      },
      stream: (from: Stores) => textOf(exportId, from),
    };
  },
);

async function* textOf(exportId: string, stores: Stores) {
  let opening = '{';
  for (const service of serviceNames) {
    yield `${opening}\n${JSON.stringify(service)}: [`;
    yield* recordsOf(exportId, service, stores);
    yield ']';
    opening = ',';
  }
  yield '\n}\n';
}

async function* recordsOf(exportId: string, service: ServiceName, { dataExports }: Stores) {
  let separator = '\n';
  for (let page = 0, next: string | null = ''; next !== null; page += 1) {
    const found = await dataExports.pageOf(exportId, service, page);
    for (const record of found?.records ?? []) {
      yield `${separator}${JSON.stringify(record)}`;
      separator = ',\n';
    }
    next = found?.next ?? null;
  }
}
