import type { Context } from '../../context.ts';

/** The payload of what was done to an invitation. */
export async function answerStaffInvitation(id: string, { stores }: Pick<Context, 'stores'>) {
  return { staffInvitation: (await stores.staffInvitations.find(id)) ?? null, userErrors: [] };
}
