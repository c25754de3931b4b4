import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { id, instant } from '../contract/fields.ts';
import { mailbox } from '../contract/mailbox.ts';

export const userRegistered = defineEvent({
  service: 'user',
  name: 'registered',
  description: 'A person opened an account.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, email: z.string(), displayName: z.string(), registeredAt: instant }),
});

export const userVerificationRequested = defineEvent({
  service: 'user',
  name: 'verification_requested',
  description:
    'A person has to prove that the e-mail address of their account is theirs. The token that does is asked for with user.mail_token, and is in no event.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, tokenId: id, expiresAt: instant }),
});

export const userRegistrationRepeated = defineEvent({
  service: 'user',
  name: 'registration_repeated',
  description:
    'Somebody opened an account with an e-mail address that another account has proven to be its own. Only the mailbox is told.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, requestedAt: instant }),
});

export const userVerified = defineEvent({
  service: 'user',
  name: 'verified',
  description: 'A person proved that the e-mail address of their account is theirs.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, email: z.string(), verifiedAt: instant }),
});

export const userPasswordResetRequested = defineEvent({
  service: 'user',
  name: 'password_reset_requested',
  description:
    'Somebody has forgotten the password of an account. The token that sets another is asked for with user.mail_token, and is in no event.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, tokenId: id, expiresAt: instant }),
});

export const userPasswordChanged = defineEvent({
  service: 'user',
  name: 'password_changed',
  description: 'An account has another password, and all its sessions have ended.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, changedAt: instant }),
});

const credentialsChange = z.enum([
  'SECOND_FACTOR_ADDED',
  'SECOND_FACTOR_REMOVED',
  'RECOVERY_CODES_RENEWED',
  'RECOVERY_CODE_USED',
]);

/** What changed about how one proves to be the owner of an account. */
export type CredentialsChange = z.infer<typeof credentialsChange>;

export const userCredentialsChanged = defineEvent({
  service: 'user',
  name: 'credentials_changed',
  description: 'Something other than the password changed about how a person proves that an account is theirs.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, change: credentialsChange, changedAt: instant }),
});

export const userEmailChangeRequested = defineEvent({
  service: 'user',
  name: 'email_change_requested',
  description:
    'A person wants another e-mail address for their account, which is told how. The token that does it is asked for with user.mail_token, and is in no event.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, tokenId: id, expiresAt: instant }),
});

export const userEmailChangeRefused = defineEvent({
  service: 'user',
  name: 'email_change_refused',
  description:
    'Somebody wanted an e-mail address for their account that another account has proven to be its own. Only the mailbox is told.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, requestedAt: instant }),
});

export const userEmailChanged = defineEvent({
  service: 'user',
  name: 'email_changed',
  description: 'An account has another e-mail address, which is proven; the previous one is null where it never was.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, previousEmail: z.string().nullable(), changedAt: instant }),
});

export const userRoleChanged = defineEvent({
  service: 'user',
  name: 'role_changed',
  description: 'A person may do other things than before: all roles that they have now, and who changed them.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, roles: z.array(z.string()), changedBy: id, changedAt: instant }),
});

export const userPermissionsChanged = defineEvent({
  service: 'user',
  name: 'permissions_changed',
  description:
    'Somebody of the staff may do more than their role allows, or no longer, by the groups that they are in.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    scopes: z.array(z.string()).describe('All that their groups allow'),
    changedBy: id,
    changedAt: instant,
  }),
});

export const userGroupsChanged = defineEvent({
  service: 'user',
  name: 'groups_changed',
  description: 'A person is in other groups of customers than before: the codes of all that they are in now.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, groups: z.array(z.string()), changedBy: id, changedAt: instant }),
});

export const userProfileUpdated = defineEvent({
  service: 'user',
  name: 'profile_updated',
  description:
    'A person changed the name under which the shop knows them, or the language in which they are written to.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    displayName: z.string(),
    locale: z.string().optional().describe('BCP 47 tag; earlier releases leave it out'),
  }),
});

export const userErasureRequested = defineEvent({
  service: 'user',
  name: 'erasure_requested',
  description: 'A person wants all that the shop has of them to be erased, and may call it off until a moment.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, requestedAt: instant, dueAt: instant }),
});

export const userErasureCancelled = defineEvent({
  service: 'user',
  name: 'erasure_cancelled',
  description: 'A person called off that what the shop has of them be erased.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, cancelledAt: instant }),
});

export const userErasureBegun = defineEvent({
  service: 'user',
  name: 'erasure_begun',
  description: 'An account is closed for good, and what the shop has of its person is erased in the next minutes.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, begunAt: instant }),
});

export const userErased = defineEvent({
  service: 'user',
  name: 'erased',
  description:
    'A person is erased: every service deletes what it has of them, or makes it name nobody, and tells its person_erased. Told again where one is late.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, erasureId: id }),
});

export const userDataExportReady = defineEvent({
  service: 'user',
  name: 'data_export_ready',
  description: 'The file of all that the shop has of a person can be fetched by them until it expires.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, ...mailbox, exportId: id, expiresAt: instant }),
});

export const userConsentChanged = defineEvent({
  service: 'user',
  name: 'consent_changed',
  description: 'A person agreed to something that the shop may do with what it knows of them, or took that back.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    purpose: z.string().describe('Such as `PERSONALISATION`'),
    version: z.int().describe('Of the text that they had before them'),
    isGiven: z.boolean(),
    changedAt: instant,
  }),
});

export const userServiceTokenCreated = defineEvent({
  service: 'user',
  name: 'service_token_created',
  description: 'A person made a token by which a program does a part of what they may.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    ...mailbox,
    tokenId: id,
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    expiresAt: instant,
  }),
});

export const userServiceTokenRevoked = defineEvent({
  service: 'user',
  name: 'service_token_revoked',
  description: 'A service token was taken back, by its maker or by an admin.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, tokenId: id, revokedBy: id, revokedAt: instant }),
});

export const userImpersonated = defineEvent({
  service: 'user',
  name: 'impersonated',
  description: 'Somebody of the staff acts as a customer for a while, and says why.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    ...mailbox,
    impersonationId: id,
    actorId: id,
    reason: z.string(),
    startedAt: instant,
    expiresAt: instant,
  }),
});

export const userIdentityChanged = defineEvent({
  service: 'user',
  name: 'identity_changed',
  description: 'A provider with whom a person signs in was linked to their account, or is no more.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    ...mailbox,
    provider: z.string().describe('As people know it'),
    change: z.enum(['LINKED', 'UNLINKED']),
    changedAt: instant,
  }),
});

export const userPasskeyChanged = defineEvent({
  service: 'user',
  name: 'passkey_changed',
  description: 'A passkey, with which a person logs in, was added to their account or taken from it.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    ...mailbox,
    name: z.string().describe('What they call it'),
    change: z.enum(['ADDED', 'REMOVED']),
    changedAt: instant,
  }),
});
