import type { Context } from '../context.ts';
import { hasScope } from '@agora/kit';
import { readableEmail } from '@agora/schema';
import { type AddressPurpose, defaultFlags } from '../domain/addresses/address.ts';
import { scopesOf } from '../domain/staff/scopes-of.ts';
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
import { mayReadUser, readerOf } from './may-read.ts';
import { organisationOf } from './organisations/organisation.ts';
import type { UserModel } from './models.ts';
import { permissionGroupsOf } from './permissions/permission-group.ts';
import { sessionsOf } from './sessions/sessions-of.ts';

export const User: UserResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(usersById, id)) ?? null,
  email: (user, _, context) => (mayReadUser(user, context) ? readableEmail(user.email) : null),
  emailVerifiedAt: (user, _, context) => (mayReadUser(user, context) ? user.emailVerifiedAt : null),
  locale: (user, _, context) => (mayReadUser(user, context) ? user.locale : null),
  timeZone: (user, _, context) => (mayReadUser(user, context) ? user.timeZone : null),
  phone: (user, _, context) => (mayReadUser(user, context) ? user.phone : null),
  roles: (user, _, context) => (mayReadUser(user, context) ? [...user.roles] : null),
  async scopes(user, _, context) {
    const groups = await permissionGroupsOf(user, context);
    return (
      groups && [
        ...scopesOf(
          user.roles,
          groups.flatMap(({ scopes }) => scopes),
        ),
      ]
    );
  },
  permissionGroups: (user, _, context) => permissionGroupsOf(user, context),
  async customerGroups(user, _, context) {
    if (!mayReadUser(user, context)) return null;
    const groups = await Promise.all(user.customerGroups.map((code) => context.load(groupsByCode, code)));
    return groups.filter((group) => group !== undefined);
  },
  vendor: (user, _, context) => (mayReadUser(user, context) ? organisationOf('VENDOR', user, context) : null),
  courier: (user, _, context) => (mayReadUser(user, context) ? organisationOf('COURIER', user, context) : null),
  addresses: (user, _, context) => addressesOf(user, context),
  defaultAddress: (user, _, context) => defaultAddressOf(user, context, 'SHIPPING'),
  defaultShippingAddress: (user, _, context) => defaultAddressOf(user, context, 'SHIPPING'),
  defaultBillingAddress: (user, _, context) => defaultAddressOf(user, context, 'BILLING'),
  sessions: sessionsOf,
  secondFactor: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(secondFactorsByUser, user.id)) ?? null) : null,
  consents: consentsOf,
  erasure: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(erasuresByUser, user.id)) ?? null) : null,
  dataExports: async (user, _, context) =>
    readerOf(user, context)?.id === user.id ? ((await context.load(dataExportsByUser, user.id)) ?? []) : [],
  async impersonatedBy(user, _, context) {
    const reader = readerOf(user, context);
    if (reader?.id !== user.id || reader.actorId === undefined || reader.sessionId === undefined) return null;
    return (await context.load(impersonationsById, reader.sessionId)) ?? null;
  },
  impersonations: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(impersonationsByUser, user.id)) ?? []) : [],
  passkeys: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(passkeysByUser, user.id)) ?? []) : [],
  identities: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(identitiesByUser, user.id)) ?? []) : [],
  hasPassword: async (user, _, context) =>
    mayReadUser(user, context) ? ((await context.load(passwordsByUser, user.id)) ?? false) : null,
  async serviceTokens(user, _, context) {
    const reader = readerOf(user, context);
    const mayKnow = reader?.id === user.id || hasScope(reader, 'user:manage');
    return mayKnow ? ((await context.load(serviceTokensByUser, user.id)) ?? []) : [];
  },
  paymentMethods: (user, _, context) => paymentMethodsOf(user, context),
  defaultPaymentMethod: async (user, _, context) =>
    (await paymentMethodsOf(user, context)).find(({ isDefault }) => isDefault) ?? null,
};

async function addressesOf(user: UserModel, context: Context) {
  return mayReadUser(user, context) ? ((await context.load(addressesByUser, user.id)) ?? []) : [];
}

async function defaultAddressOf(user: UserModel, context: Context, purpose: AddressPurpose) {
  return (await addressesOf(user, context)).find((address) => address[defaultFlags[purpose]]) ?? null;
}

async function paymentMethodsOf(user: UserModel, context: Context) {
  return mayReadUser(user, context) ? ((await context.load(paymentMethodsByUser, user.id)) ?? []) : [];
}
