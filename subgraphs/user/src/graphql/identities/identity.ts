import type { IdentityResolvers } from '../../generated/resolvers.ts';

export const Identity: IdentityResolvers = {
  /** By the name of the provider in the settings of today; one that is not asked any more has its id alone. */
  providerName: ({ provider }, _, { settings }) =>
    settings.identityProviders.find(({ id }) => id === provider)?.name ?? provider,
};
