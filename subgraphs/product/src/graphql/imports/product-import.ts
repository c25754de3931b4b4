import { connectionOf, readPage } from '@agora/kit';
import { faultsOfRow } from '../../db/imports/faults-of-row.ts';
import { byRow } from '../../db/imports/import-store.ts';
import type {
  ProductImportConnectionResolvers,
  ProductImportFaultResolvers,
  ProductImportResolvers,
  ProductImportRowConnectionResolvers,
  ProductImportRowResolvers,
} from '../../generated/resolvers.ts';
import { messageOf } from '../refuse.ts';

export const ProductImport: ProductImportResolvers = {
  rowCount: ({ rows }) => rows,
  createdCount: ({ counts }) => counts.CREATED,
  updatedCount: ({ counts }) => counts.UPDATED,
  unchangedCount: ({ counts }) => counts.UNCHANGED,
  refusedCount: ({ counts }) => counts.REFUSED,
  skippedCount: ({ counts }) => counts.SKIPPED,
  async rows({ id: importId }, { outcomes, ...args }, { stores }) {
    const page = readPage(args, byRow);
    const asked = { importId, outcomes: outcomes ?? undefined };
    const rows = await stores.imports.rowPage(asked, page);
    return { ...connectionOf(rows, page, byRow), count: () => stores.imports.rowCount(asked) };
  },
};

export const ProductImportRow: ProductImportRowResolvers = {
  message: ({ code }) => (code === null ? null : messageOf(code)),
  faults: (row) => [...faultsOfRow(row)],
};

export const ProductImportFault: ProductImportFaultResolvers = {
  message: ({ code }) => messageOf(code),
};

export const ProductImportConnection: ProductImportConnectionResolvers = { totalCount: ({ count }) => count() };

export const ProductImportRowConnection: ProductImportRowConnectionResolvers = { totalCount: ({ count }) => count() };
