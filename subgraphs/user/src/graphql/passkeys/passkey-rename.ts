import { namePasskey } from '../../domain/sessions/passkey.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePasskey } from './change-passkey.ts';

export const passkeyRename: NonNullable<MutationResolvers['passkeyRename']> = (_, { input }, context) =>
  changePasskey(context, 'passkeyRename', input, async (passkey, _user, { passkeys }) => {
    const decision = namePasskey(passkey, input.name);
    if (decision.refused) return decision;
    await passkeys.save(decision.passkey);
    return {};
  });
