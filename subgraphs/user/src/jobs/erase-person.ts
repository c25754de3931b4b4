import { job } from '@agora/kit';
import { userErased, userErasureBegun } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import { noPassword } from '../db/accounts/password-hash.ts';
import {
  askAgain,
  awaitOrders,
  beginErasing,
  closeAccount,
  type Erasure,
  isLate,
  isUnderWay,
  type KnownBy,
} from '../domain/privacy/erasure.ts';
import { provenEmail } from '../domain/accounts/proven-email.ts';
import { mailboxOf } from '../domain/accounts/mailbox-of.ts';
import { endWhenComplete } from '../db/sessions/end-when-complete.ts';
import { endAllSessions } from '../db/sessions/end-all-sessions.ts';
import { keepInTrail, tellAudited } from '../db/staff/tell-audited.ts';
import { erasureDue } from '../job-kinds.ts';
import { countOrdersUnderWay } from '../db/privacy/count-orders-under-way.ts';
import { guestMailboxesOf } from '../db/privacy/guest-mailboxes.ts';
import { findOrdersOfGuest } from '../db/privacy/find-orders-of-guest.ts';

/** A service that is away is waited for. */
const retries = { maxAttempts: 1_000_000, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

const confirmPauseMs = 60_000;

/** Takes an erasure one step on. */
export const erasePerson = job(
  erasureDue,
  async ({ data: { erasureId, email: kept }, finish }, { stores, send }: Jobs) => {
    const seen = await stores.erasures.find(erasureId);
    if (!seen || !isUnderWay(seen)) return;
    if (seen.status === 'ERASING') {
      const emails = [kept ?? seen.email, ...seen.earlierEmails].filter((one) => one !== null);
      const left = await stores.erasures.forgetTraces({ ...seen, emails });
      await finish((work: Work) => confirm(erasureId, { left, email: kept }, work));
      return;
    }
    const user = await stores.users.find(seen.userId);
    const mailboxes = user ? await guestMailboxesOf(user, stores) : [];
    const orders = user ? await countOrdersUnderWay(user.id, mailboxes, send) : 0;
    const email = provenEmail(user);
    const earlierEmails = mailboxes.filter(({ before }) => before !== undefined).map((mailbox) => mailbox.email);
    const guestOrderIds: string[] = [];
    for (const mailbox of seen.status === 'CLOSING' ? mailboxes : [])
      guestOrderIds.push(...(await findOrdersOfGuest(mailbox, send)));
    await finish((work: Work) => step(seen, { orders, knownBy: { email, earlierEmails, guestOrderIds } }, work));
  },
  { retries },
);

interface Found {
  readonly orders: number;
  readonly knownBy: KnownBy;
}

async function step({ id: erasureId, userId }: Erasure, { orders, knownBy }: Found, work: Work): Promise<void> {
  const { erasures, users, settings, emit, enqueue, now } = work;
  const user = await users.lock(userId);
  const erasure = await erasures.lock(erasureId);
  if (!erasure || !isUnderWay(erasure)) return;
  if (erasure.dueAt > now()) return goOn(erasure, work);
  if (orders > 0) return goOn(awaitOrders(erasure, now()), work);
  if (erasure.status === 'SCHEDULED' && user) {
    // Nobody's password: the account is closed.
    await users.savePassword(user.id, noPassword);
    await endAllSessions(user.id, { reason: 'ACCOUNT_CLOSED', actorId: null }, work);
    await work.serviceTokens.removeAllOf(user.id);
    await work.passkeys.removeAllOf(user.id);
    await work.identities.removeAllOf(user.id);
    const begun = [userErasureBegun.draft({ ...mailboxOf(user), begunAt: now().toISOString() })];
    // An address that was never proven may be that of a stranger.
    await (user.emailVerifiedAt ? tellAudited : keepInTrail)(begun, null, work);
    return goOn(closeAccount(erasure, settings.erasureSettleMs, now()), work);
  }
  if (user?.emailVerifiedAt) {
    await work.invitations.forgetMailbox(user.email);
    await work.staffInvitations.forgetMailbox(user.email);
  }
  await users.remove(userId);
  await erasures.save(beginErasing(erasure, knownBy, now()));
  await emit([userErased.draft({ userId, erasureId })]);
  await enqueue(erasureDue, { erasureId, ...(user && { email: user.email }) }, { key: erasureId });
}

async function goOn(erasure: Erasure, { erasures, enqueue }: Work): Promise<void> {
  await erasures.save(erasure);
  await enqueue(erasureDue, { erasureId: erasure.id }, { key: erasure.id, dueAt: erasure.dueAt });
}

interface Traces {
  readonly left: number;
  readonly email: string | undefined;
}

/** What is left in the tables of this service is looked for again until nothing is, and so are receipts. */
async function confirm(erasureId: string, { left, email }: Traces, work: Work): Promise<void> {
  const { erasures, emit, enqueue, now } = work;
  const erasure = await erasures.lock(erasureId);
  if (erasure?.status !== 'ERASING') return;
  if (left === 0) await erasures.addReceipt({ erasureId, service: 'user', receivedAt: now() });
  if (await endWhenComplete(erasure, work)) return;
  if (isLate(erasure, now())) {
    await erasures.save(askAgain(erasure, now()));
    await emit([userErased.draft({ userId: erasure.userId, erasureId })]);
  }
  const dueAt = new Date(now().getTime() + (left > 0 ? 1_000 : confirmPauseMs));
  const known = left > 0 && email !== undefined ? { email } : {};
  await enqueue(erasureDue, { erasureId, ...known }, { key: erasureId, dueAt });
}
