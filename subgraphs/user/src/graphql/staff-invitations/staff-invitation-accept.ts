import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import { mailTokenTexts } from '../../db/accounts/mail-token-text.ts';
import { hashPassword } from '../../db/accounts/password-hash.ts';
import { passwordFault } from '../../domain/accounts/password-fault.ts';
import { registerInvited } from '../../domain/staff/register-invited.ts';
import { staffInvitationFault } from '../../domain/staff/accept-staff-invitation.ts';
import type { StaffInvitation } from '../../domain/staff/staff-invitation.ts';
import type { MutationResolvers, StaffInvitationAcceptInput } from '../../generated/resolvers.ts';
import { passwordTurn } from '../accounts/password-turn.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { type Accepted, acceptInvitation, lockStaffInvitation } from './accept-invitation.ts';

/** Whoever is logged in takes it up with their account; a guest opens one for the address that was invited. */
export const staffInvitationAccept: NonNullable<MutationResolvers['staffInvitationAccept']> = async (
  _,
  { input },
  context,
) => {
  const tokenId = mailTokenTexts(context.settings.keySecret).read(input.token);
  const seen = tokenId === undefined ? undefined : await context.stores.staffInvitations.byToken(tokenId);
  if (!seen) return refuse('INVALID_TOKEN', ['token']);
  const { viewer } = context;
  if (!viewer) return openAccount(seen, input, context);
  return answer(await context.transact((work) => accept(seen.tokenId, viewer.id, work)));
};

async function accept(tokenId: string, userId: string, work: Work): Promise<Accepted> {
  const invitation = await lockStaffInvitation(tokenId, work);
  const user = await work.users.lock(userId);
  if (!invitation) return { refused: 'INVALID_TOKEN', field: ['token'] };
  if (!user) return { refused: 'USER_NOT_FOUND', field: [] };
  return acceptInvitation(invitation, user, work, (changed) => work.users.save(changed));
}

/** Whoever brings the link reads the mailbox, so the address of the new account is proven. */
async function openAccount(seen: StaffInvitation, input: StaffInvitationAcceptInput, context: Context) {
  const fault = staffInvitationFault(seen, context.now());
  if (fault) return refuseChange(fault);
  if (await context.stores.users.ownerOf(seen.email)) return refuse('ACCOUNT_EXISTS', ['token']);
  const { password = '', displayName = '' } = input;
  const given = { id: uuidv7(), email: seen.email, password: password ?? '', displayName: displayName ?? '' };
  const decision = registerInvited(given, context.now());
  if (decision.refused) return refuseChange(decision);
  const { user, events } = decision;
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async () => {
    const weak = passwordFault(given.password, user);
    if (weak) return refuse(weak, ['password']);
    const passwordHash = await hashPassword(given.password);
    const outcome = await context.transact(async (work): Promise<Accepted> => {
      const invitation = await lockStaffInvitation(seen.tokenId, work);
      if (!invitation) return { refused: 'INVALID_TOKEN', field: ['token'] };
      if (await work.users.lockOwnerOf(seen.email)) return { refused: 'ACCOUNT_EXISTS', field: ['token'] };
      return acceptInvitation(invitation, user, work, async (changed) => {
        await work.users.add(changed, passwordHash);
        await work.emit(events);
      });
    });
    return answer(outcome);
  });
}

function answer(outcome: Accepted) {
  return outcome.refused === undefined ? { email: outcome.email, userErrors: [] } : refuseChange(outcome);
}
