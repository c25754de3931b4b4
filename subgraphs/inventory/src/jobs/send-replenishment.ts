import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { sendDraft } from '../db/replenishment/send-draft.ts';
import { piecesIn } from '../domain/replenishment/replenishment.ts';
import { replenishmentToSend } from '../job-kinds.ts';

/** What was collected for a supplier is ordered. What is less than the supplier takes goes on collecting. */
export const sendReplenishment = job(replenishmentToSend, ({ data: { replenishmentId }, finish }, _: Jobs) =>
  finish(async (work: Work) => {
    const draft = await work.replenishments.lock(replenishmentId);
    if (draft?.status !== 'DRAFT') return;
    const supplier = (await work.suppliers.byIds([draft.supplierId])).get(draft.supplierId);
    if (piecesIn(draft) >= (supplier?.minimumOrder ?? 1)) await sendDraft(draft, work);
  }),
);
