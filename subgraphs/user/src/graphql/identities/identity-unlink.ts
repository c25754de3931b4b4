import { mutate, requireViewer } from '@agora/kit';
import type { Work } from '../../context.ts';
import { identityChanged } from '../../domain/identities/identity.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { staysOpen } from './ways-into.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const identityUnlink: NonNullable<MutationResolvers['identityUnlink']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'identityUnlink',
    caller,
    input: { ...input },
    async decide(work: Work): Promise<Outcome> {
      const { users, identities, settings, now } = work;
      const user = await users.lock(caller);
      const identity = user && (await identities.find(input.identityId));
      if (!user || identity?.userId !== caller) return { refused: 'IDENTITY_NOT_FOUND', field: ['identityId'] };
      if (!(await staysOpen(caller, identity.id, work))) {
        return { refused: 'LAST_WAY_IN', field: ['identityId'] };
      }
      await identities.remove(identity.id);
      const name = settings.identityProviders.find(({ id }) => id === identity.provider)?.name ?? identity.provider;
      await tellAudited([identityChanged(user, name, 'UNLINKED', now())], caller, work);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(caller)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
