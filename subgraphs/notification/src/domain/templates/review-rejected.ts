import type { Message } from '../notification.ts';
import { plainLine } from '../plain-line.ts';

export function reviewRejected({ reason }: { readonly reason: string }): Message {
  return {
    category: 'REVIEW',
    title: 'Your review was taken out of sight',
    body: `A moderator gave this reason: ${plainLine(reason, 300)}`,
    orderId: null,
  };
}
