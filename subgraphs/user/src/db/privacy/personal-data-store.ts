import { and, eq, gt } from 'drizzle-orm';
import type { Queryable, RecordsAsked } from '@agora/kit';
import { organisation, organisationMember } from '../organisation-tables.ts';
import { identity } from '../identity-tables.ts';
import { passkey } from '../passkey-tables.ts';
import { account, address, impersonation, paymentMethod, serviceToken, session } from '../tables.ts';
import { earlierAddress } from '../privacy-tables.ts';
import { accountColumns } from '../accounts/user-store.ts';

/** What is known here of a person: account, addresses, cards and sessions, without what proves who they are. */
export function personalDataStore(db: Queryable) {
  return {
    async account({ userId, after, limit }: RecordsAsked) {
      return db
        .select(accountColumns)
        .from(account)
        .where(and(eq(account.id, userId), after === undefined ? undefined : gt(account.id, after)))
        .limit(limit);
    },

    async earlierAddresses({ userId, after }: RecordsAsked) {
      if (after !== undefined) return [];
      const { email, until } = earlierAddress;
      return db.select({ id: email, until }).from(earlierAddress).where(eq(earlierAddress.userId, userId));
    },

    async addresses({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(address)
        .where(and(eq(address.userId, userId), after === undefined ? undefined : gt(address.id, after)))
        .orderBy(address.id)
        .limit(limit);
    },

    async paymentMethods({ userId, after, limit }: RecordsAsked) {
      const { id, provider, brand, lastFour, expiryMonth, expiryYear, name, addedAt, lastUsedAt } = paymentMethod;
      return db
        .select({ id, provider, brand, lastFour, expiryMonth, expiryYear, name, addedAt, lastUsedAt })
        .from(paymentMethod)
        .where(and(eq(paymentMethod.userId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async memberships({ userId, after }: RecordsAsked) {
      if (after !== undefined) return [];
      const { organisationId: id, kind, role, joinedAt } = organisationMember;
      return db
        .select({ id, kind, name: organisation.name, role, joinedAt })
        .from(organisationMember)
        .innerJoin(organisation, eq(organisation.id, id))
        .where(eq(organisationMember.userId, userId));
    },

    async serviceTokens({ userId, after, limit }: RecordsAsked) {
      const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = serviceToken;
      return db
        .select({ id, name, scopes, createdAt, expiresAt, lastUsedAt })
        .from(serviceToken)
        .where(and(eq(serviceToken.userId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async impersonations({ userId, after, limit }: RecordsAsked) {
      const { id, reason, startedAt, expiresAt, endedAt } = impersonation;
      return db
        .select({ id, reason, startedAt, expiresAt, endedAt })
        .from(impersonation)
        .where(and(eq(impersonation.userId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async passkeys({ userId, after, limit }: RecordsAsked) {
      const { id, credentialId, name, isBackedUp, addedAt, lastUsedAt } = passkey;
      return db
        .select({ id, credentialId, name, isBackedUp, addedAt, lastUsedAt })
        .from(passkey)
        .where(and(eq(passkey.userId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async identities({ userId, after, limit }: RecordsAsked) {
      const { id, provider, subject, email, linkedAt, lastUsedAt } = identity;
      return db
        .select({ id, provider, subject, email, linkedAt, lastUsedAt })
        .from(identity)
        .where(and(eq(identity.userId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async sessions({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(session)
        .where(and(eq(session.userId, userId), after === undefined ? undefined : gt(session.id, after)))
        .orderBy(session.id)
        .limit(limit);
    },
  };
}
