import { mutate, requireViewer } from '@agora/kit';
import { userErasureCancelled } from '@agora/schema';
import { cancelErasure } from '../../domain/privacy/erasure.ts';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { erasureDue } from '../../job-kinds.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

type Outcome = { readonly refused?: never; readonly erasureId: string } | Refusal;

export const userEraseCancel: NonNullable<MutationResolvers['userEraseCancel']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'userEraseCancel',
    caller: userId,
    input,
    async decide(work): Promise<Outcome> {
      const { users, erasures, withdraw, now } = work;
      const user = await users.lock(userId);
      if (!user) return { refused: 'USER_NOT_FOUND', field: [] };
      const found = (await erasures.byUsers([userId])).get(userId);
      const erasure = found && (await erasures.lock(found.id));
      if (!erasure) return { refused: 'ERASURE_NOT_FOUND', field: [] };
      if (erasure.status !== 'SCHEDULED') return { refused: 'ERASURE_BEGUN', field: [] };
      await erasures.save(cancelErasure(erasure, now()));
      await withdraw(erasureDue, erasure.id);
      await tellAudited(
        [userErasureCancelled.draft({ ...mailboxOf(user), cancelledAt: now().toISOString() })],
        userId,
        work,
      );
      return { erasureId: erasure.id };
    },
    answer: async ({ erasureId }) => ({
      erasure: (await context.stores.erasures.find(erasureId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
