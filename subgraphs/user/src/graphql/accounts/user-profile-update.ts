import { mutate, requireViewer } from '@agora/kit';
import { updateProfile } from '../../domain/accounts/update-profile.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const userProfileUpdate: NonNullable<MutationResolvers['userProfileUpdate']> = (_, { input }, context) => {
  const { id } = requireViewer(context);
  return mutate(context, {
    operation: 'userProfileUpdate',
    caller: id,
    input,
    async decide({ users, emit }): Promise<Outcome> {
      const user = await users.lock(id);
      if (!user) return { refused: 'USER_NOT_FOUND', field: [] };
      const { displayName, locale, expectedVersion, timeZone, phone } = input;
      const decision = updateProfile(user, {
        displayName: displayName ?? undefined,
        locale: locale ?? undefined,
        timeZone,
        phone,
        expectedVersion: expectedVersion ?? undefined,
      });
      if (decision.refused) return decision;
      await users.save(decision.user);
      await emit(decision.events);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(id)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
