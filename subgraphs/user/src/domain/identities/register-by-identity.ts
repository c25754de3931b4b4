import { lineOfText, userRegistered, userVerified } from '@agora/schema';
import { readLocale } from '../accounts/read-locale.ts';
import type { UserDecision } from '../user.ts';
import type { Claims } from './identity.ts';

/** Opens an account of a customer without a password. Its address is proven if the provider says so, and only claimed else. */
export function registerByIdentity(id: string, email: string, claims: Claims, now: Date): UserDecision {
  const registeredAt = now.toISOString();
  const displayName = lineOfText(claims.name ?? '', 100) ?? lineOfText(email.split('@')[0] ?? '', 100) ?? email;
  const user = {
    id,
    email,
    emailVerifiedAt: claims.isEmailVerified ? now : null,
    displayName,
    roles: ['CUSTOMER'],
    vendorId: null,
    customerGroups: [],
    permissionGroups: [],
    depot: null,
    locale: (claims.locale === null ? undefined : readLocale(claims.locale)) ?? 'en-US',
    timeZone: null,
    phone: null,
    registeredAt: now,
    version: 1,
  } as const;
  const registered = userRegistered.draft({ userId: id, email, displayName, registeredAt });
  const verified = userVerified.draft({ userId: id, email, verifiedAt: registeredAt });
  return { user, events: claims.isEmailVerified ? [registered, verified] : [registered] };
}
