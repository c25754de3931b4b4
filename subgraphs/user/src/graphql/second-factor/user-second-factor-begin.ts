import { Secret } from 'otpauth';
import { keySeal } from '../../db/sessions/key-seal.ts';
import { otpauthUrl } from '../../domain/sessions/time-code.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuse } from '../refuse.ts';
import { withPassword } from '../accounts/with-password.ts';

/** As long as what SHA-1 gives, as RFC 4226 recommends. */
const secretBytes = 20;

export const userSecondFactorBegin: NonNullable<MutationResolvers['userSecondFactorBegin']> = (_, { input }, context) =>
  withPassword(context, input.password, async (user, counts) => {
    const secret = new Secret({ size: secretBytes }).base32;
    return context.transact(async ({ users, attempts, secondFactors, settings, now }) => {
      await attempts.takeBack(counts);
      await users.lock(user.id);
      const before = await secondFactors.lock(user.id);
      if (before?.addedAt) return refuse('SECOND_FACTOR_EXISTS');
      const seal = keySeal(settings.keySecret);
      const begun = {
        userId: user.id,
        sealedSecret: seal.seal(secret),
        sealId: seal.id,
        begunAt: now(),
        addedAt: null,
        lastStep: null,
      };
      await secondFactors.save(begun);
      return { user, secret, otpauthUrl: otpauthUrl(secret, user.email), userErrors: [] };
    });
  });
