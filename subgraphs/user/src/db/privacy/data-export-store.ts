import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ServiceName } from '@agora/schema';
import type { DataExport, ExportedRecord } from '../../domain/privacy/data-export.ts';
import { dataExport, dataExportPage } from '../privacy-tables.ts';

export interface ExportPage {
  readonly exportId: string;
  readonly service: ServiceName;
  readonly page: number;
  readonly records: readonly ExportedRecord[];
  readonly next: string | null;
}

/** Files of what there is of persons, page by page as services tell it. */
export function dataExportStore(db: Queryable) {
  return {
    async find(id: string): Promise<DataExport | undefined> {
      const [row] = await db.select().from(dataExport).where(eq(dataExport.id, id));
      return row;
    },

    async lock(id: string): Promise<DataExport | undefined> {
      const [row] = await db.select().from(dataExport).where(eq(dataExport.id, id)).for('update');
      return row;
    },

    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, DataExport[]>> {
      const rows = await db
        .select()
        .from(dataExport)
        .where(inArray(dataExport.userId, [...userIds]))
        .orderBy(desc(dataExport.requestedAt), desc(dataExport.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    async save(changed: DataExport): Promise<void> {
      await db.insert(dataExport).values(changed).onConflictDoUpdate({ target: dataExport.id, set: changed });
    },

    /** The last page that a service has told. */
    async lastPage(exportId: string, service: ServiceName): Promise<ExportPage | undefined> {
      const [row] = await db
        .select()
        .from(dataExportPage)
        .where(and(eq(dataExportPage.exportId, exportId), eq(dataExportPage.service, service)))
        .orderBy(desc(dataExportPage.page))
        .limit(1);
      return row;
    },

    async addPage(page: ExportPage): Promise<void> {
      await db
        .insert(dataExportPage)
        .values({ ...page, records: [...page.records] })
        .onConflictDoNothing();
    },

    /** The services that have told all. */
    async completeServices(exportId: string): Promise<ReadonlySet<ServiceName>> {
      const rows = await db
        .select({ service: dataExportPage.service })
        .from(dataExportPage)
        .where(and(eq(dataExportPage.exportId, exportId), isNull(dataExportPage.next)));
      return new Set(rows.map(({ service }) => service));
    },

    async pageOf(exportId: string, service: ServiceName, page: number): Promise<ExportPage | undefined> {
      const { exportId: ofExport, service: ofService, page: place } = dataExportPage;
      const [row] = await db
        .select()
        .from(dataExportPage)
        .where(and(eq(ofExport, exportId), eq(ofService, service), eq(place, page)));
      return row;
    },

    async forgetExpired(now: Date): Promise<void> {
      await db.delete(dataExport).where(lt(dataExport.expiresAt, now));
    },
  };
}
