import { answer } from '@agora/kit';
import { userMarketingMailbox } from '@agora/schema';
import type { Asked } from '../context.ts';
import { mailboxOf } from './mailbox-of.ts';

export const answerMarketingMailbox = answer(userMarketingMailbox, async ({ userId }, asked: Asked) =>
  mailboxOf(await asked.users.find(userId), asked),
);
