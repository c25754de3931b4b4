import { expectedVersion, type TryMutation } from './tried-mutation.ts';

/** How what is done to vendors and couriers is tried. */
export const organisationMutations: Readonly<Record<string, TryMutation>> = {
  vendorCreate: () => [{ input: { name: ' ' }, about: 'the shop' }],
  vendorUpdate: ({ vendorOrganisation: vendorId }) => [
    { input: { vendorId, name: 'New', expectedVersion }, about: 'the vendor' },
  ],
  vendorSuspend: ({ unknown: vendorId }) => [{ input: { vendorId }, about: 'nobody' }],
  vendorResume: ({ unknown: vendorId }) => [{ input: { vendorId }, about: 'nobody' }],
  vendorMemberInvite: ({ vendorOrganisation: vendorId }) => [
    { input: { vendorId, email: 'none' }, about: 'the vendor' },
  ],
  vendorInvitationWithdraw: ({ vendorOrganisation: vendorId, unknown: invitationId }) => [
    { input: { vendorId, invitationId }, about: 'the vendor' },
  ],
  vendorMemberRemove: ({ vendorOrganisation: vendorId, unknown: userId }) => [
    { input: { vendorId, userId }, about: 'the vendor' },
  ],
  vendorMemberRoleSet: ({ vendorOrganisation: vendorId, unknown: userId }) => [
    { input: { vendorId, userId, role: 'MEMBER' }, about: 'the vendor' },
  ],
  courierCreate: () => [{ input: { name: ' ', depot: 'US-WA' }, about: 'the shop' }],
  courierUpdate: ({ courierOrganisation: courierId }) => [
    { input: { courierId, name: 'New', expectedVersion }, about: 'the courier of another depot' },
  ],
  courierSuspend: ({ unknown: courierId }) => [{ input: { courierId }, about: 'nobody' }],
  courierResume: ({ unknown: courierId }) => [{ input: { courierId }, about: 'nobody' }],
  courierMemberInvite: ({ courierOrganisation: courierId }) => [
    { input: { courierId, email: 'none' }, about: 'the courier of another depot' },
  ],
  courierInvitationWithdraw: ({ courierOrganisation: courierId, unknown: invitationId }) => [
    { input: { courierId, invitationId }, about: 'the courier of another depot' },
  ],
  courierMemberRemove: ({ courierOrganisation: courierId, unknown: userId }) => [
    { input: { courierId, userId }, about: 'the courier of another depot' },
  ],
  courierMemberRoleSet: ({ courierOrganisation: courierId, unknown: userId }) => [
    { input: { courierId, userId, role: 'MEMBER' }, about: 'the courier of another depot' },
  ],
  invitationAccept: () => [{ input: { token: 'none' }, about: 'whose mailbox it is' }],
};
