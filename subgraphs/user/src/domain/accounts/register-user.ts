import { lineOfText, normalizeEmail, userRegistered } from '@agora/schema';
import { hasPasswordLength } from './password-fault.ts';
import type { Refusal, UserDecision } from '../user.ts';

export interface Registration {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

/** Opens an account of a customer, whose e-mail address is not proven to be theirs yet. How hard the password is to guess is judged apart. */
export function registerUser(
  { id, password, ...given }: Registration,
  now: Date,
): UserDecision | Refusal<'INVALID_EMAIL' | 'WEAK_PASSWORD' | 'INVALID_NAME'> {
  const email = normalizeEmail(given.email);
  const displayName = lineOfText(given.displayName, 100);
  if (email === undefined) return { refused: 'INVALID_EMAIL', field: ['email'] };
  if (!hasPasswordLength(password)) return { refused: 'WEAK_PASSWORD', field: ['password'] };
  if (displayName === undefined) return { refused: 'INVALID_NAME', field: ['displayName'] };

  const user = {
    id,
    email,
    emailVerifiedAt: null,
    displayName,
    roles: ['CUSTOMER'],
    vendorId: null,
    customerGroups: [],
    permissionGroups: [],
    depot: null,
    locale: 'en-US',
    timeZone: null,
    phone: null,
    registeredAt: now,
    version: 1,
  } as const;
  const registered = userRegistered.draft({ userId: id, email, displayName, registeredAt: now.toISOString() });
  return { user, events: [registered] };
}
