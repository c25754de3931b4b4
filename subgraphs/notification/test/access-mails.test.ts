import { startMailServer } from '@agora/docker';
import {
  userIdentityChanged,
  userImpersonated,
  userMemberInvited,
  userPasskeyChanged,
  userServiceTokenCreated,
  userStaffInvited,
} from '@agora/schema';
import { expect, it } from 'vitest';
import { ada } from './start-notification.ts';
import { expiresAt, startWithMail, token, tokenId } from './start-with-mail.ts';

const mailbox = { userId: ada.id, email: 'ada@example.com', displayName: 'Ada', locale: 'en-US' };

it('tells the mailbox that a program may act for its owner', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const about = { tokenId, name: 'Nightly import', scopes: ['product:write'] };
  const made = { ...mailbox, ...about, createdAt: '2026-01-31T12:00:00.000Z', expiresAt };

  await shop.tell(userServiceTokenCreated.draft(made));
  await shop.tell(userServiceTokenCreated.draft({ ...made, locale: 'de' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'A program may act for you',
    'Ein Programm darf für Sie handeln',
  ]);
  expect(server.mails[0]?.text).toContain('Nightly import');
});

it('tells a customer that staff acted as them, and why', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const about = { impersonationId: tokenId, actorId: tokenId, reason: 'The cart shows a wrong price.' };
  const acted = { ...mailbox, ...about, startedAt: '2026-01-31T12:00:00.000Z', expiresAt };

  await shop.tell(userImpersonated.draft(acted));
  await shop.tell(userImpersonated.draft({ ...acted, locale: 'de' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Our staff used the shop as you',
    'Unser Team hat den Shop als Sie genutzt',
  ]);
  expect(server.mails[0]?.text).toContain('The cart shows a wrong price.');
});

it('tells the mailbox that a provider was connected with the account, or taken from it', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const changed = { ...mailbox, provider: 'Acme', changedAt: '2026-01-31T12:00:00.000Z' };

  await shop.tell(userIdentityChanged.draft({ ...changed, change: 'LINKED' }));
  await shop.tell(userIdentityChanged.draft({ ...changed, change: 'UNLINKED', locale: 'de' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Acme is connected with your account',
    'Acme wurde von Ihrem Konto getrennt',
  ]);
});

it('tells the mailbox that a passkey was added or removed', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const changed = { ...mailbox, name: 'My phone', changedAt: '2026-01-31T12:00:00.000Z' };

  await shop.tell(userPasskeyChanged.draft({ ...changed, change: 'ADDED' }));
  await shop.tell(userPasskeyChanged.draft({ ...changed, change: 'REMOVED', locale: 'de' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Ein Passkey wurde entfernt',
    'You can log in with a passkey now',
  ]);
  expect(server.mails[0]?.text).toContain('My phone');
});

it('tells whoever is invited to act for a vendor how to take that up', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const organisation = { kind: 'VENDOR' as const, organisationId: tokenId, organisationName: 'Superstore' };
  const invited = { ...organisation, userId: null, email: 'new@example.com', tokenId, expiresAt };

  await shop.tell(userMemberInvited.draft({ ...invited, locale: 'en-US' }));
  await shop.tell(userMemberInvited.draft({ ...invited, kind: 'COURIER', locale: 'de' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Sie sind eingeladen, für Superstore zu handeln',
    'You are invited to act for Superstore',
  ]);
  expect(server.mails[0]?.text).toContain(`https://shop.example/invitation#token=${token}`);
});

it('tells whoever is invited to work at the shop what they become and how to take that up', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const invited = { userId: null, email: 'new@example.com', role: 'SUPPORT' as const, tokenId, expiresAt };

  await shop.tell(userStaffInvited.draft({ ...invited, locale: 'en-US' }));
  await shop.tell(userStaffInvited.draft({ ...invited, role: 'ADMIN', locale: 'de' }));
  await shop.runJob('send-mail');

  const [first, second] = server.mails.toSorted((one, other) => one.subject.localeCompare(other.subject));
  expect(first).toMatchObject({ subject: 'Sie sind eingeladen, bei Agora zu arbeiten' });
  expect(first?.text).toContain('als Admin');
  expect(second).toMatchObject({ subject: 'You are invited to work at Agora' });
  expect(second?.text).toContain('help its customers');
  expect(second?.text).toContain(`https://shop.example/staff-invitation#token=${token}`);
});
