import { isFetchable } from '../../domain/privacy/data-export.ts';
import type { DataExportResolvers } from '../../generated/resolvers.ts';

export const DataExport: DataExportResolvers = {
  status: (found, _, { now }) =>
    found.readyAt === null ? 'GATHERING' : isFetchable(found, now()) ? 'READY' : 'EXPIRED',
  path: (found, _, { now }) => (isFetchable(found, now()) ? `/exports/${found.id}` : null),
};
