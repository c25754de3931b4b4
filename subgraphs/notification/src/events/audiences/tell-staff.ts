import type { Work } from '../../context.ts';
import type { NewMessage } from '../../domain/message.ts';
import { audienceDue } from '../../job-kinds.ts';

/** Has everybody told who works at the shop, once the transaction has committed. */
export const tellStaff = ({ enqueue }: Work, eventId: string, message: NewMessage): Promise<void> =>
  enqueue(audienceDue, { eventId, of: { staff: true }, message }, { key: eventId });
