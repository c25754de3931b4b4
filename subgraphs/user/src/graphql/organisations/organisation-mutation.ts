import type { MutationResolvers } from '../../generated/resolvers.ts';
import { createOrganisation } from './create-organisation.ts';
import { invitationAccept } from './invitation-accept.ts';
import { inviteMember } from './invite-member.ts';
import { removeMember } from './remove-member.ts';
import { setMemberRole } from './set-member-role.ts';
import { setOrganisationStatus } from './set-organisation-status.ts';
import { updateOrganisation } from './update-organisation.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const vendor = (operation: string, id: string) => ({ kind: 'VENDOR', operation, id }) as const;
const courier = (operation: string, id: string) => ({ kind: 'COURIER', operation, id }) as const;

/** Vendors and couriers are changed in the same ways. */
export const organisationMutation = {
  invitationAccept,
  vendorCreate: (_, { input }, context) => createOrganisation('VENDOR', 'vendorCreate', input, context),
  vendorUpdate: (_, { input: { vendorId, ...input } }, context) =>
    updateOrganisation(vendor('vendorUpdate', vendorId), input, context),
  vendorSuspend: (_, { input: { vendorId, ...input } }, context) =>
    setOrganisationStatus(vendor('vendorSuspend', vendorId), 'SUSPENDED', input, context),
  vendorResume: (_, { input: { vendorId, ...input } }, context) =>
    setOrganisationStatus(vendor('vendorResume', vendorId), 'ACTIVE', input, context),
  vendorMemberInvite: (_, { input: { vendorId, ...input } }, context) =>
    inviteMember(vendor('vendorMemberInvite', vendorId), input, context),
  vendorInvitationWithdraw: (_, { input: { vendorId, ...input } }, context) =>
    withdrawInvitation(vendor('vendorInvitationWithdraw', vendorId), input, context),
  vendorMemberRemove: (_, { input: { vendorId, ...input } }, context) =>
    removeMember(vendor('vendorMemberRemove', vendorId), input, context),
  vendorMemberRoleSet: (_, { input: { vendorId, ...input } }, context) =>
    setMemberRole(vendor('vendorMemberRoleSet', vendorId), input, context),
  courierCreate: (_, { input }, context) => createOrganisation('COURIER', 'courierCreate', input, context),
  courierUpdate: (_, { input: { courierId, ...input } }, context) =>
    updateOrganisation(courier('courierUpdate', courierId), input, context),
  courierSuspend: (_, { input: { courierId, ...input } }, context) =>
    setOrganisationStatus(courier('courierSuspend', courierId), 'SUSPENDED', input, context),
  courierResume: (_, { input: { courierId, ...input } }, context) =>
    setOrganisationStatus(courier('courierResume', courierId), 'ACTIVE', input, context),
  courierMemberInvite: (_, { input: { courierId, ...input } }, context) =>
    inviteMember(courier('courierMemberInvite', courierId), input, context),
  courierInvitationWithdraw: (_, { input: { courierId, ...input } }, context) =>
    withdrawInvitation(courier('courierInvitationWithdraw', courierId), input, context),
  courierMemberRemove: (_, { input: { courierId, ...input } }, context) =>
    removeMember(courier('courierMemberRemove', courierId), input, context),
  courierMemberRoleSet: (_, { input: { courierId, ...input } }, context) =>
    setMemberRole(courier('courierMemberRoleSet', courierId), input, context),
} satisfies MutationResolvers;
