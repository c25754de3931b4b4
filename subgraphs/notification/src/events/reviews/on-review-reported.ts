import { on } from '@agora/kit';
import { reviewReported } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellStaff } from '../audiences/tell-staff.ts';

/** Staff are told of the first report; further ones of the same review change nothing for them. */
export const onReviewReported = on(reviewReported, async ({ id, data: { openReports } }, work: Work) => {
  if (openReports > 1) return;
  await tellStaff(work, id, { kind: 'STAFF_REVIEW', data: { title: null, why: 'REPORTED' } });
});
