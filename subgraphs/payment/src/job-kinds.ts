import { jobKind } from '@agora/kit';
import { z } from 'zod';
import type { Work } from './context.ts';

export const paymentToSettle = jobKind('settle-payment', z.object({ paymentId: z.uuid() }));

export const giftCardToMail = jobKind('mail-gift-card', z.object({ giftCardId: z.uuid() }));

/** Has a payment brought forward, soon after the transaction has committed unless said. A payment has one such job at most. */
export const settle = ({ enqueue }: Pick<Work, 'enqueue'>, paymentId: string, dueAt?: Date) =>
  enqueue(paymentToSettle, { paymentId }, { key: paymentId, ...(dueAt && { dueAt }) });
