import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { id, instant } from '../contract/fields.ts';

export const userMemberInvited = defineEvent({
  service: 'user',
  name: 'member_invited',
  description:
    'Somebody is invited to act for a vendor or a courier. The token that takes it up is asked for with user.mail_token, and is in no event.',
  subject: ({ tokenId }) => tokenId,
  data: z.object({
    userId: id.nullable().describe('The account that has proven the address; none where there is none'),
    email: z.string(),
    locale: z.string(),
    kind: z.enum(['VENDOR', 'COURIER']),
    organisationId: id,
    organisationName: z.string(),
    tokenId: id,
    expiresAt: instant,
  }),
});

export const userStaffInvited = defineEvent({
  service: 'user',
  name: 'staff_invited',
  description:
    'Somebody is invited to work at the shop. The token that takes it up is asked for with user.mail_token, and is in no event.',
  subject: ({ tokenId }) => tokenId,
  data: z.object({
    userId: id.nullable().describe('The account that has proven the address; none where there is none'),
    email: z.string(),
    locale: z.string(),
    role: z.enum(['SUPPORT', 'ADMIN']),
    tokenId: id,
    expiresAt: instant,
  }),
});

export const userMembershipChanged = defineEvent({
  service: 'user',
  name: 'membership_changed',
  description: 'Somebody came to act for a vendor or a courier, or left it.',
  subject: ({ userId }) => userId,
  data: z.object({
    userId: id,
    kind: z.enum(['VENDOR', 'COURIER']),
    organisationId: id,
    role: z.enum(['OWNER', 'MEMBER']).nullable().describe('What they are in it from then on; none for who left'),
    changedBy: id,
    changedAt: instant,
  }),
});
