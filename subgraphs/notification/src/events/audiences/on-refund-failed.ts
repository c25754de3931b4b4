import { on } from '@agora/kit';
import { paymentRefundFailed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellStaff } from './tell-staff.ts';

export const onRefundFailed = on(paymentRefundFailed, async ({ id, data: { paymentId, amount } }, work: Work) =>
  tellStaff(work, id, { kind: 'STAFF_REFUND_FAILED', data: { paymentId, amount } }),
);
