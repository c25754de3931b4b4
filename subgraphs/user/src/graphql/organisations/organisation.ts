import { hasScope } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { Organisation, OrganisationKind } from '../../domain/organisations/organisation.ts';
import type {
  CourierConnectionResolvers,
  CourierResolvers,
  OrganisationMemberResolvers,
  VendorConnectionResolvers,
  VendorResolvers,
} from '../../generated/resolvers.ts';
import {
  invitationsByOrganisation,
  membersByOrganisation,
  membershipsByUser,
  organisationsById,
  usersById,
} from '../batches.ts';

/** Its people, and staff that may look people up, see more of a vendor or a courier than its name. */
async function mayReadAll({ id }: Organisation, context: Context): Promise<boolean> {
  const { viewer } = context;
  if (!viewer || hasScope(viewer, 'user:read:any')) return viewer !== undefined;
  return ((await context.load(membershipsByUser, viewer.id)) ?? []).some((one) => one.organisationId === id);
}

/** One of this kind, as it is for everybody. */
export async function findOrganisation(kind: OrganisationKind, id: string, context: Context) {
  const found = await context.load(organisationsById, id);
  return found?.kind === kind ? found : null;
}

/** The same, for who may read all of it. */
export async function findOwnOrganisation(kind: OrganisationKind, id: string, context: Context) {
  const found = await findOrganisation(kind, id, context);
  return found && (await mayReadAll(found, context)) ? found : null;
}

/** For which vendor or courier somebody acts. */
export async function organisationOf(kind: OrganisationKind, userId: string, context: Context) {
  const memberships = (await context.load(membershipsByUser, userId)) ?? [];
  const membership = memberships.find((one) => one.kind === kind);
  return membership ? findOrganisation(kind, membership.organisationId, context) : null;
}

const hidden =
  <Value>(read: (organisation: Organisation) => Value) =>
  async (organisation: Organisation, _: unknown, context: Context): Promise<Value | null> =>
    (await mayReadAll(organisation, context)) ? read(organisation) : null;

const organisation = {
  status: hidden(({ status }) => status),
  contactEmail: hidden(({ contactEmail }) => contactEmail),
  contactPhone: hidden(({ contactPhone }) => contactPhone),
  members: async (one: Organisation, _: unknown, context: Context) =>
    (await mayReadAll(one, context)) ? ((await context.load(membersByOrganisation, one.id)) ?? []) : [],
  invitations: async (one: Organisation, _: unknown, context: Context) =>
    (await mayReadAll(one, context)) ? ((await context.load(invitationsByOrganisation, one.id)) ?? []) : [],
};

export const Vendor: VendorResolvers = {
  __resolveReference: ({ id }, context) => findOrganisation('VENDOR', id, context),
  ...organisation,
};

export const Courier: CourierResolvers = {
  __resolveReference: ({ id }, context) => findOwnOrganisation('COURIER', id, context),
  ...organisation,
  depot: hidden(({ depot }) => depot),
};

export const VendorConnection: VendorConnectionResolvers = { totalCount: ({ count }) => count() };
export const CourierConnection: CourierConnectionResolvers = { totalCount: ({ count }) => count() };

export const OrganisationMember: OrganisationMemberResolvers = {
  user: async ({ userId }, _, context) => (await context.load(usersById, userId)) ?? null,
};
