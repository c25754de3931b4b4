import type { Context } from '../../context.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface WithdrawInput {
  readonly invitationId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export function withdrawInvitation(meant: Meant, input: WithdrawInput, context: Context) {
  return changeOrganisation(meant, input, context, async ({ id }, _, { invitations, now }) => {
    const open = (await invitations.openOf([id], now())).get(id) ?? [];
    if (!open.some((one) => one.id === input.invitationId)) {
      return { refused: 'INVITATION_NOT_FOUND', field: ['invitationId'] };
    }
    await invitations.remove(input.invitationId);
    return {};
  });
}
