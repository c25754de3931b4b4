import { on } from '@agora/kit';
import { reviewAppealed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellStaff } from '../audiences/tell-staff.ts';

export const onReviewAppealed = on(reviewAppealed, async ({ id, data: { productTitle: title = null } }, work: Work) =>
  tellStaff(work, id, { kind: 'STAFF_REVIEW', data: { title, why: 'APPEALED' } }),
);
