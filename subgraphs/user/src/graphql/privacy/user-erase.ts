import { requireViewer } from '@agora/kit';
import { userErasureRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { requestErasure } from '../../domain/privacy/erasure.ts';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import type { User } from '../../domain/user.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { erasureDue } from '../../job-kinds.ts';
import { countOrdersUnderWay } from '../../db/privacy/count-orders-under-way.ts';
import { guestMailboxesOf } from '../../db/privacy/guest-mailboxes.ts';
import { refuse } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import { withProof } from '../second-factor/with-proof.ts';

export const userErase: NonNullable<MutationResolvers['userErase']> = async (_, { input }, context) => {
  const { id } = requireViewer(context);
  const user = await context.stores.users.find(id);
  const mailboxes = user ? await guestMailboxesOf(user, context.stores) : [];
  const orders = user ? await countOrdersUnderWay(user.id, mailboxes, context.send) : 0;
  return withProof(context, input, (user, work) => begin(user, orders, work));
};

async function begin({ id: userId }: User, orders: number, work: Work) {
  const { users, erasures, settings, enqueue, now } = work;
  await users.lockRoles();
  const user = await users.lock(userId);
  if (!user) return refuse('USER_NOT_FOUND');
  const before = (await erasures.byUsers([userId])).get(userId);
  if (before) return { erasure: before, userErrors: [] };
  if (orders > 0) return refuse('ORDERS_UNDER_WAY');
  if (user.roles.includes('ADMIN') && (await users.countAdminsBeside(userId)) === 0) return refuse('LAST_ADMIN');
  const erasure = requestErasure({ id: uuidv7(), userId, graceMs: settings.erasureGraceMs }, now());
  await erasures.save(erasure);
  await enqueue(erasureDue, { erasureId: erasure.id }, { key: erasure.id, dueAt: erasure.dueAt });
  const { requestedAt, dueAt } = erasure;
  await tellAudited(
    [
      userErasureRequested.draft({
        ...mailboxOf(user),
        requestedAt: requestedAt.toISOString(),
        dueAt: dueAt.toISOString(),
      }),
    ],
    userId,
    work,
  );
  return { erasure, userErrors: [] };
}
