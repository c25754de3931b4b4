import { telling } from '@agora/kit';
import { notificationPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(notificationPersonalData, {
  notifications: (of, { personalData }: Asked) => personalData.notifications(of),
  mails: (of, { personalData }: Asked) => personalData.mails(of),
});
