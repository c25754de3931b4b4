import type { QueryResolvers, StaffInvitationResolvers } from '../../generated/resolvers.ts';
import { permissionGroupsById, usersById } from '../batches.ts';

export const staffInvitations: NonNullable<QueryResolvers['staffInvitations']> = (_, __, { stores }) =>
  stores.staffInvitations.open();

export const StaffInvitation: StaffInvitationResolvers = {
  async permissionGroups({ permissionGroups: ids }, _, context) {
    const groups = await Promise.all(ids.map((id) => context.load(permissionGroupsById, id)));
    return groups.filter((group) => group !== undefined);
  },
  invitedBy: async ({ invitedBy }, _, context) => (await context.load(usersById, invitedBy)) ?? null,
};
