import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { writeLotOff } from '../db/lot/write-lot-off.ts';
import { lotToExpire } from '../job-kinds.ts';

/** What has expired is not sold any more. */
export const expireLot = job(lotToExpire, ({ data: { lotId }, finish }, _: Jobs) =>
  finish(async (work: Work) => {
    const lot = await work.lots.byId(lotId);
    if (lot && lot.expiresAt <= work.now()) await writeLotOff(lot, { reason: 'EXPIRED', movedBy: null }, work);
  }),
);
