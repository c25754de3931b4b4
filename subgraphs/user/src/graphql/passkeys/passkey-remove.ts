import { passkeyChanged } from '../../domain/sessions/passkey.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { staysOpen } from '../identities/ways-into.ts';
import { changePasskey } from './change-passkey.ts';

export const passkeyRemove: NonNullable<MutationResolvers['passkeyRemove']> = (_, { input }, context) =>
  changePasskey(context, 'passkeyRemove', input, async (passkey, user, work) => {
    if (!(await staysOpen(user.id, passkey.id, work))) return { refused: 'LAST_WAY_IN', field: ['passkeyId'] };
    await work.passkeys.remove(passkey.id);
    await tellAudited([passkeyChanged(user, passkey, 'REMOVED', work.now())], user.id, work);
    return {};
  });
