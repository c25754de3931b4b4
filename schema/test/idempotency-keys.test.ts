import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';

const schema = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'));

/** Mutations without an idempotency key, and why they need none. */
const without: Readonly<Record<string, string>> = {
  userEmailVerify: 'an address that is verified is answered as one that was verified now, and tokens must not be kept',
  userPasswordChange: 'a repetition brings a password that is the old one by then, and tokens must not be kept',
  userPasswordResetRequest:
    'each time it sends another mail, and so many to a mailbox at most; what a key would keep tells of nobody',
  userPasswordReset: 'the token works once by itself, and new tokens must not be kept',
  userEmailChangeRequest: 'each time it sends another mail, three at once; what it was asked with is a password',
  userLoginComplete: 'the challenge is met by the first, and new tokens must not be kept',
  userSecondFactorBegin: 'each time it gives another secret, which must not be kept',
  userSecondFactorAdd: 'there is a second factor by then, and recovery codes must not be kept',
  userSecondFactorRemove: 'there is none by then; what it is asked with is a password and a code that works once',
  userRecoveryCodesRenew: 'the code works once by itself, and recovery codes must not be kept',
  userMailUnsubscribe: 'who gets no mails by then is answered as who just stopped them, and its token is a secret',
  userErase: 'there is an erasure under way by then; what it is asked with is a password or a code',
  staffInvitationAccept:
    'who took it up is answered as before, its link opens one account, and both token and password are secrets',
  invitationAccept: 'who is in it by then is answered as who came into it, and its token is a secret',
  serviceTokenCreate: 'each time it makes another, whose secret must not be kept',
  webhookEndpointCreate: 'each time it makes another, whose secret must not be kept',
  webhookEndpointSecretRotate: 'each time it gives another secret, which must not be kept',
  serviceTokenExchange: 'each time it gives another token, which harms nobody and must not be kept',
  userImpersonate: 'each time it begins another, which is told each time, and its token must not be kept',
  passkeyRegistrationBegin: 'each time it gives another challenge; what it is asked with is a password or a code',
  passkeyRegistrationComplete: 'the challenge is met by the first',
  passkeyLoginBegin: 'each time it gives another challenge',
  passkeyLoginComplete: 'the challenge is met by the first, and new tokens must not be kept',
  giftCardCheck: 'each time it looks anew, and changes nothing but the count of wrong codes',
  identityLoginBegin: 'each time it gives another flow',
  identityLoginComplete: 'the flow has ended with the first, and new tokens must not be kept',
  identityLinkBegin: 'each time it gives another flow; what it is asked with is a password or a code',
  identityLinkComplete: 'the flow has ended with the first',
  downloadLinkCreate:
    'each time it makes another link, in the place of the one before, which is a secret and must not be kept',
  userLogin: 'each time it opens another session, which harms nobody, and its tokens must not be kept',
  sessionRefresh: 'the refresh token works once by itself, and new tokens must not be kept',
  userLogout: 'a session that is over is answered as one that was ended',
};

it('lets each mutation be repeated under an idempotency key, but for those that need none', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const keyless = mutations.filter(({ args }) => {
    const type = args.map((arg) => getNamedType(arg.type)).find(isInputObjectType);
    return type?.getFields()['idempotencyKey'] === undefined;
  });

  expect(mutations.length).toBeGreaterThan(30);
  expect(
    keyless.map(({ name }) => name).toSorted(),
    'Give the mutation an idempotencyKey and carry it out by mutate() of the kit, or say above why it needs none',
  ).toEqual(Object.keys(without).toSorted());
});

it('says of each mutation without a key what becomes of a repetition', () => {
  const mutations = schema.getMutationType()?.getFields() ?? {};

  for (const name of Object.keys(without)) {
    expect(mutations[name]?.description, name).toMatch(/[Ee]ach time|second use|[Rr]epeated/);
  }
});
