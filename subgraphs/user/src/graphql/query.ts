import { addressCountries, addressFormOf } from '@agora/schema/address';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { auditTrail, myAuditTrail } from './staff/audit-trail.ts';
import { usersById } from './batches.ts';
import { findOrganisation, findOwnOrganisation } from './organisations/organisation.ts';
import { organisations } from './organisations/organisations.ts';
import { erasures } from './privacy/erasures.ts';
import { mayRead } from './may-read.ts';
import { permissionGroups, permissionScopes } from './permissions/permission-group.ts';
import { staffInvitations } from './staff-invitations/staff-invitation.ts';
import { users } from './staff/users.ts';

export const Query: QueryResolvers = {
  me: async (_, __, context) => (context.viewer && (await context.load(usersById, context.viewer.id))) ?? null,
  user: async (_, { id }, context) => (mayRead(context.viewer, id) ? await context.load(usersById, id) : null) ?? null,
  users,
  vendor: (_, { id }, context) => findOrganisation('VENDOR', id, context),
  vendors: (_, args, context) => organisations('VENDOR', args, context),
  courier: (_, { id }, context) => findOwnOrganisation('COURIER', id, context),
  couriers: (_, args, context) => organisations('COURIER', args, context),
  erasures,
  auditTrail,
  myAuditTrail,
  identityProviders: (_, __, { settings }) => settings.identityProviders.map(({ id, name }) => ({ code: id, name })),
  consentTexts: (_, __, { stores }) => stores.consents.texts(),
  customerGroups: (_, __, { stores }) => stores.customerGroups.all(),
  permissionGroups,
  permissionScopes,
  staffInvitations,
  addressForm: (_, { country }) => addressFormOf(country) ?? null,
  addressCountries: () => [...addressCountries()],
};
