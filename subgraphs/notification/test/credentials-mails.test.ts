import { startMailServer } from '@agora/docker';
import { userCredentialsChanged } from '@agora/schema';
import { expect, it } from 'vitest';
import { ada, startNotification } from './start-notification.ts';

const mailbox = { userId: ada.id, email: 'ada@example.com', displayName: 'Ada' };

it.each([
  ['SECOND_FACTOR_ADDED', 'en-US', 'Logging in takes a code of your app now'],
  ['SECOND_FACTOR_REMOVED', 'en-US', 'Logging in takes no code any more'],
  ['RECOVERY_CODES_RENEWED', 'de', 'Sie haben neue Wiederherstellungscodes'],
  ['RECOVERY_CODE_USED', 'de', 'Ein Wiederherstellungscode wurde verwendet'],
] as const)('tells the mailbox of %s in %s', async (change, locale, subject) => {
  await using server = await startMailServer();
  const smtp = { url: server.smtpUrl, from: 'Agora <shop@agora.example>' };
  await using shop = await startNotification(undefined, { smtp });
  const changedAt = '2026-01-31T12:00:00.000Z';

  await shop.tell(userCredentialsChanged.draft({ ...mailbox, locale, change, changedAt }));
  await shop.runJob('send-mail');

  expect(server.mails).toMatchObject([
    { subject, text: expect.stringContaining('https://shop.example/forgot-password') },
  ]);
});
