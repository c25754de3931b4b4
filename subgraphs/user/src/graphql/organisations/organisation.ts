import { hasScope, type Viewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { OrganisationKind } from '../../domain/organisations/organisation.ts';
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
import { readerOf } from '../may-read.ts';
import type { ReadOrganisation, Read, UserModel } from '../models.ts';

/** Its people, and staff that may look people up, see more of a vendor or a courier than its name. */
async function mayReadAll(organisation: ReadOrganisation, context: Context): Promise<boolean> {
  const reader = readerOf(organisation, context);
  if (!reader || hasScope(reader, 'user:read:any')) return reader !== undefined;
  const memberships = (await context.load(membershipsByUser, reader.id)) ?? [];
  return memberships.some(({ organisationId }) => organisationId === organisation.id);
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

/** For which vendor or courier somebody acts, to be read on as they are. */
export async function organisationOf(kind: OrganisationKind, { id, reader }: UserModel, context: Context) {
  const memberships = (await context.load(membershipsByUser, id)) ?? [];
  const membership = memberships.find((one) => one.kind === kind);
  const found = membership ? await findOrganisation(kind, membership.organisationId, context) : null;
  return found && readAs(reader, found);
}

/** Passes on as whom something is read. */
const readAs = <Model extends object>(reader: Viewer | undefined, model: Model): Model & Read =>
  reader ? { ...model, reader } : model;

const hidden =
  <Value>(read: (organisation: ReadOrganisation) => Value) =>
  async (organisation: ReadOrganisation, _: unknown, context: Context): Promise<Value | null> =>
    (await mayReadAll(organisation, context)) ? read(organisation) : null;

const organisation = {
  status: hidden(({ status }) => status),
  contactEmail: hidden(({ contactEmail }) => contactEmail),
  contactPhone: hidden(({ contactPhone }) => contactPhone),
  async members(one: ReadOrganisation, _: unknown, context: Context) {
    if (!(await mayReadAll(one, context))) return [];
    const members = (await context.load(membersByOrganisation, one.id)) ?? [];
    return members.map((member) => readAs(one.reader, member));
  },
  invitations: async (one: ReadOrganisation, _: unknown, context: Context) =>
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
  async user({ userId, reader }, _, context) {
    const user = await context.load(usersById, userId);
    return user ? readAs(reader, user) : null;
  },
};
