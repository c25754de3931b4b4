import type { Context } from '../context.ts';
import { hasScope } from '@agora/kit';
import { readableEmail } from '@agora/schema';
import { type AddressPurpose, defaultFlags } from '../domain/addresses/address.ts';
import type { UserResolvers } from '../generated/resolvers.ts';
import {
  addressesByUser,
  dataExportsByUser,
  erasuresByUser,
  groupsByCode,
  identitiesByUser,
  impersonationsById,
  impersonationsByUser,
  passkeysByUser,
  passwordsByUser,
  paymentMethodsByUser,
  secondFactorsByUser,
  serviceTokensByUser,
  usersById,
} from './batches.ts';
import { consentsOf } from './privacy/consents-of.ts';
import { mayRead } from './may-read.ts';
import { organisationOf } from './organisations/organisation.ts';
import type { UserModel } from './models.ts';
import { sessionsOf } from './sessions/sessions-of.ts';

export const User: UserResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(usersById, id)) ?? null,
  email: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? readableEmail(user.email) : null),
  emailVerifiedAt: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? user.emailVerifiedAt : null),
  locale: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? user.locale : null),
  timeZone: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? user.timeZone : null),
  phone: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? user.phone : null),
  roles: (user, _, { viewer }) => (user.isProven || mayRead(viewer, user.id) ? [...user.roles] : null),
  async customerGroups(user, _, context) {
    if (!user.isProven && !mayRead(context.viewer, user.id)) return null;
    const groups = await Promise.all(user.customerGroups.map((code) => context.load(groupsByCode, code)));
    return groups.filter((group) => group !== undefined);
  },
  vendor: async ({ id }, _, context) => (mayRead(context.viewer, id) ? organisationOf('VENDOR', id, context) : null),
  courier: async ({ id }, _, context) => (mayRead(context.viewer, id) ? organisationOf('COURIER', id, context) : null),
  addresses: (user, _, context) => addressesOf(user, context),
  defaultAddress: (user, _, context) => defaultAddressOf(user, context, 'SHIPPING'),
  defaultShippingAddress: (user, _, context) => defaultAddressOf(user, context, 'SHIPPING'),
  defaultBillingAddress: (user, _, context) => defaultAddressOf(user, context, 'BILLING'),
  sessions: sessionsOf,
  secondFactor: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(secondFactorsByUser, id)) ?? null) : null,
  consents: consentsOf,
  erasure: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(erasuresByUser, id)) ?? null) : null,
  dataExports: async ({ id }, _, context) =>
    context.viewer?.id === id ? ((await context.load(dataExportsByUser, id)) ?? []) : [],
  async impersonatedBy({ id }, _, context) {
    const { viewer } = context;
    if (viewer?.id !== id || viewer.actorId === undefined || viewer.sessionId === undefined) return null;
    return (await context.load(impersonationsById, viewer.sessionId)) ?? null;
  },
  impersonations: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(impersonationsByUser, id)) ?? []) : [],
  passkeys: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(passkeysByUser, id)) ?? []) : [],
  identities: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(identitiesByUser, id)) ?? []) : [],
  hasPassword: async ({ id }, _, context) =>
    mayRead(context.viewer, id) ? ((await context.load(passwordsByUser, id)) ?? false) : null,
  serviceTokens: async ({ id }, _, context) =>
    context.viewer?.id === id || hasScope(context.viewer, 'user:manage')
      ? ((await context.load(serviceTokensByUser, id)) ?? [])
      : [],
  paymentMethods: (user, _, context) => paymentMethodsOf(user, context),
  defaultPaymentMethod: async (user, _, context) =>
    (await paymentMethodsOf(user, context)).find(({ isDefault }) => isDefault) ?? null,
};

async function addressesOf({ id, isProven }: UserModel, context: Context) {
  return isProven || mayRead(context.viewer, id) ? ((await context.load(addressesByUser, id)) ?? []) : [];
}

async function defaultAddressOf(user: UserModel, context: Context, purpose: AddressPurpose) {
  return (await addressesOf(user, context)).find((address) => address[defaultFlags[purpose]]) ?? null;
}

async function paymentMethodsOf({ id, isProven }: UserModel, context: Context) {
  return isProven || mayRead(context.viewer, id) ? ((await context.load(paymentMethodsByUser, id)) ?? []) : [];
}
