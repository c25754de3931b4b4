import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { sendDraft } from '../db/replenishment/send-draft.ts';
import { replenishmentToSend } from '../job-kinds.ts';

/** What was collected for a supplier is ordered. */
export const sendReplenishment = job(replenishmentToSend, ({ data: { replenishmentId }, finish }, _: Jobs) =>
  finish(async (work: Work) => {
    const draft = await work.replenishments.lock(replenishmentId);
    if (draft?.status === 'DRAFT') await sendDraft(draft, work);
  }),
);
