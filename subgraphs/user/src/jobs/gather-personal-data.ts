import { job, readPersonalData } from '@agora/kit';
import { definePersonalData, type ServiceName, serviceNames, userDataExportReady } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import type { ExportPage } from '../db/privacy/data-export-store.ts';
import { mailboxOf } from '../domain/accounts/mailbox-of.ts';
import { tellAudited } from '../db/staff/tell-audited.ts';
import { exportWanted } from '../job-kinds.ts';
import { personalSections } from '../db/privacy/personal-sections.ts';

/** A service that is away is waited for, while the others go on. */
const retries = { maxAttempts: 1_000_000, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

/** Asks one service for what it has of a person, page by page, and goes on where it was when it is run again. */
export const gatherPersonalData = job(
  exportWanted,
  async ({ data: { exportId, service }, finish }, context: Jobs) => {
    const { stores, transact } = context;
    const wanted = await stores.dataExports.find(exportId);
    if (!wanted) return;
    let last = await stores.dataExports.lastPage(exportId, service);
    while (last?.next !== null) {
      const asked = { userId: wanted.userId, cursor: last?.next ?? null };
      const page: ExportPage = {
        exportId,
        service,
        page: (last?.page ?? -1) + 1,
        ...(await pageOf(service, asked, context)),
      };
      await transact(({ dataExports }) => dataExports.addPage(page));
      last = page;
    }
    await finish((work: Work) => endWhenComplete(exportId, work));
  },
  { retries, concurrency: 4 },
);

function pageOf(service: ServiceName, asked: { userId: string; cursor: string | null }, { send, stores }: Jobs) {
  if (service === 'user') return readPersonalData(personalSections, asked, stores);
  return send(definePersonalData(service), asked, { timeoutMs: 10_000 });
}

async function endWhenComplete(exportId: string, work: Work): Promise<void> {
  const { dataExports, users, settings, now } = work;
  const wanted = await dataExports.lock(exportId);
  const user = wanted && (await users.find(wanted.userId));
  if (!user || wanted.readyAt) return;
  if ((await dataExports.completeServices(exportId)).size < serviceNames.length) return;
  const expiresAt = new Date(now().getTime() + settings.exportKeptMs);
  await dataExports.save({ ...wanted, readyAt: now(), expiresAt });
  await tellAudited(
    [userDataExportReady.draft({ ...mailboxOf(user), exportId, expiresAt: expiresAt.toISOString() })],
    user.id,
    work,
  );
}
