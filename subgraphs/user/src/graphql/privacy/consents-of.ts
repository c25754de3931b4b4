import { consentPurposes } from '../../domain/privacy/consent.ts';
import type { UserResolvers } from '../../generated/resolvers.ts';
import { consentsByUser } from '../batches.ts';
import { mayReadUser } from '../may-read.ts';

/** So much of a history is shown; all of it is in the file of what the shop has of a person. */
const maxShown = 50;

export const consentsOf: NonNullable<UserResolvers['consents']> = async (user, _, context) => {
  if (!mayReadUser(user, context)) return [];
  const changes = (await context.load(consentsByUser, user.id)) ?? [];
  return consentPurposes.map((purpose) => {
    const history = changes.filter((change) => change.purpose === purpose);
    const isGiven = history[0]?.isGiven ?? false;
    return {
      purpose,
      isGiven,
      version: isGiven ? (history[0]?.version ?? null) : null,
      history: history.slice(0, maxShown),
    };
  });
};
