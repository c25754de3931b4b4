import { job } from '@agora/kit';
import { userAudience } from '@agora/schema';
import type { Jobs } from '../../context.ts';
import { tell } from '../../telling/tell.ts';
import { audienceDue } from '../../job-kinds.ts';
import { audienceRetries } from './retries.ts';

const atOnce = 50;

/**
 * Tells everybody who acts for a vendor, a depot or the shop at this moment, a page of them after the other. Told again, it
 * passes over whom it told before: nobody is told twice for the same event.
 */
export const tellAudience = job(
  audienceDue,
  async ({ data: { eventId, of, message }, signal }, { send, transact }: Jobs) => {
    if (message.kind === 'TEXT') return;
    let after: string | null = null;
    do {
      signal.throwIfAborted();
      const page: { readonly userIds: readonly string[] } = await send(
        userAudience,
        { of, after, limit: atOnce },
        { timeoutMs: 2_000 },
      );
      // In the order of their ids, as everybody who locks the mailboxes of several does.
      await transact(async (work) => {
        for (const recipientId of page.userIds) await tell(work, { recipientId, eventId }, message);
      });
      after = page.userIds.length === atOnce ? (page.userIds.at(-1) ?? null) : null;
    } while (after !== null);
  },
  { concurrency: 2, retries: audienceRetries },
);
