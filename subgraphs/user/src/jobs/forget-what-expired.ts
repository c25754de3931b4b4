import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

const day = 24 * 3_600_000;

/** Refresh tokens, service tokens, files, links and unfinished logins that expired, sessions that cannot go on, revocations without a token left, and counts of attempts and addresses that no longer matter. */
export const forgetWhatExpired = scheduled('forget-what-expired', '7 * * * *', async ({ transact }: Jobs) => {
  await transact(
    async ({
      sessions,
      loginChallenges,
      mailTokens,
      invitations,
      staffInvitations,
      serviceTokens,
      passkeys,
      identities,
      impersonations,
      revocations,
      attempts,
      knownAddresses,
      dataExports,
      now,
    }) => {
      await sessions.forgetExpired(now());
      await loginChallenges.forgetExpired(now());
      // For a month an old link is told that it expired.
      await mailTokens.forgetExpired(new Date(now().getTime() - 30 * day));
      await invitations.forgetExpired(new Date(now().getTime() - 30 * day));
      await staffInvitations.forgetExpired(new Date(now().getTime() - 30 * day));
      await serviceTokens.forgetExpired(new Date(now().getTime() - 30 * day));
      await impersonations.forgetBefore(new Date(now().getTime() - 365 * day));
      await passkeys.forgetExpired(now());
      await identities.forgetExpired(now());
      await dataExports.forgetExpired(now());
      await revocations.forgetExpired(now());
      await attempts.forgetSince(new Date(now().getTime() - day));
      await knownAddresses.forgetSince(new Date(now().getTime() - 90 * day));
    },
  );
});
