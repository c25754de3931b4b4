import type { Asked } from '../context.ts';
import { unsubscribeTokens } from '../db/privacy/unsubscribe-tokens.ts';

interface Holder {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly emailVerifiedAt: Date | null;
}

/** Where an account takes mails about offers and news; null where it takes none. */
export async function mailboxOf(user: Holder | undefined, { consents, erasures, settings }: Asked) {
  // Whoever opened an account with an address that is not theirs agrees to nothing for its owner.
  if (!user?.emailVerifiedAt) return null;
  const { id, email, locale } = user;
  const last = await consents.last(id, 'MARKETING_MAIL');
  if (!last?.isGiven || (await erasures.byUsers([id])).has(id)) return null;
  return { email, locale, unsubscribeToken: unsubscribeTokens(settings.keySecret).give(id) };
}
