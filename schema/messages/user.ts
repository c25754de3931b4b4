import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id, instant, postalAddress } from '../contract/fields.ts';

export const userAuthenticate = defineMessage({
  service: 'user',
  name: 'authenticate',
  description: 'Whose access token is this, and is the account still open? Null for a token that is not good.',
  request: z.object({ accessToken: z.string().max(4096) }),
  response: z
    .object({ userId: id, roles: z.array(z.string()), scopes: z.array(z.string()), expiresAt: instant })
    .nullable(),
});

export const userContact = defineMessage({
  service: 'user',
  name: 'contact',
  description: 'How a user is reached and greeted. Null for an unknown user.',
  request: z.object({ userId: id }),
  response: z
    .object({
      email: z.string(),
      displayName: z.string(),
      locale: z.string(),
      isVerified: z
        .boolean()
        .optional()
        .describe('Whether the address is proven; replicas of an earlier release do not say'),
      timeZone: z
        .string()
        .nullish()
        .describe('As IANA calls it; null where it is not known, and replicas of an earlier release do not say'),
    })
    .nullable(),
});

export const userAudience = defineMessage({
  service: 'user',
  name: 'audience',
  description:
    'Who acts for a vendor, brings the parcels of a depot, or works at the shop at this moment. Their ids alone, a page of them; where they read mails is asked for with `user.contact`.',
  request: z.object({
    of: z.union([
      z.object({ vendorId: id }),
      z.object({ depot: z.string().max(100) }),
      z.object({ staff: z.literal(true) }),
    ]),
    after: id.nullable().describe('Only those behind this one'),
    limit: z.int().min(1).max(500),
  }),
  response: z.object({ userIds: z.array(id).describe('In the order of their ids') }),
});

export const userAddress = defineMessage({
  service: 'user',
  name: 'address',
  description: 'One address of a user. Null when the user has none of that id.',
  request: z.object({ userId: id, addressId: id }),
  response: postalAddress.nullable(),
});

export const userPaymentMethod = defineMessage({
  service: 'user',
  name: 'payment_method',
  description:
    'One payment method of a user, with the token its provider knows it by. Null when the user has none of that id.',
  request: z.object({ userId: id, paymentMethodId: id }),
  response: z
    .object({ provider: z.string(), providerToken: z.string(), brand: z.string(), lastFour: z.string() })
    .nullable(),
});

export const userMailToken = defineMessage({
  service: 'user',
  name: 'mail_token',
  description:
    'The secret of a link that a mail to a user carries. Whoever knows it owns the mailbox, so it is asked for when the mail is sent and kept nowhere. Null when the link is of no use any more.',
  request: z.object({ tokenId: id }),
  response: z.object({ token: z.string(), expiresAt: instant }).nullable(),
});

export const userMarketingMailbox = defineMessage({
  service: 'user',
  name: 'marketing_mailbox',
  description:
    'Where a customer takes mails about offers and news at this moment, and the token of the link by which they take none any more. Asked for when the mail is sent, and kept nowhere. Null for who has not agreed to them, has proven no address, or is to be erased.',
  request: z.object({ userId: id }),
  response: z.object({ email: z.string(), locale: z.string(), unsubscribeToken: z.string() }).nullable(),
});

export const userGuestMailbox = defineMessage({
  service: 'user',
  name: 'guest_mailbox',
  description:
    'May somebody without an account be written to at this address, who has agreed to it elsewhere? Tells the token of the link by which it gets no more such mails, asked for when the mail is sent and kept nowhere. Null for an address that stopped them, and for that of an account which takes none.',
  request: z.object({ email: z.string().max(320) }),
  response: z.object({ locale: z.string().nullable(), unsubscribeToken: z.string() }).nullable(),
});

export const userCustomerGroups = defineMessage({
  service: 'user',
  name: 'customer_groups',
  description: 'Which of these codes are of groups of customers that there are?',
  request: z.object({ codes: z.array(z.string().max(100)).max(100) }),
  response: z.object({ known: z.array(z.string()) }),
});

export const userErasedPerson = defineMessage({
  service: 'user',
  name: 'erased_person',
  description:
    'By what else is somebody known who is being erased: the address that they had proven, those that they had proven before it, and the orders that were bought with them as a guest. Asked for to forget them, and kept nowhere. Null for an erasure that has not begun, and for one of which all receipts are in.',
  request: z.object({ erasureId: id }),
  response: z
    .object({
      email: z.string().nullable(),
      earlierEmails: z
        .array(z.string())
        .optional()
        .describe('Without those that are proven by somebody else by now; replicas of an earlier release do not say'),
      guestOrderIds: z.array(id),
    })
    .nullable(),
});

export const userPersonalData = definePersonalData('user');
