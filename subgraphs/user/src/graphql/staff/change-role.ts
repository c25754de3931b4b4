import { mutate, requireScope } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Role, User, UserDecision } from '../../domain/user.ts';
import { endAccess } from '../../db/sessions/end-access.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

interface RoleInput {
  readonly userId: string;
  readonly role: Role;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes the roles of a user. Access tokens say which they are, so those that were given before are taken back. */
export function changeRole(
  context: Context,
  operation: string,
  input: RoleInput,
  change: (user: User, changedBy: string, work: Work) => Promise<UserDecision | Refusal>,
) {
  const { id: changedBy } = requireScope(context, 'user:manage');
  const { userId } = input;
  return mutate(context, {
    operation,
    caller: changedBy,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      await work.users.lockRoles();
      const user = await work.users.lock(userId);
      if (!user) return { refused: 'USER_NOT_FOUND', field: ['userId'] };
      const decision = await change(user, changedBy, work);
      if (decision.refused !== undefined) return decision;
      if (decision.user === user) return {};
      await work.users.save(decision.user);
      await endAccess({ userId, sessionId: null }, work);
      await tellAudited(decision.events, changedBy, work);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(userId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
}
