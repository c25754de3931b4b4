import { availableParallelism } from 'node:os';
import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { PasswordChecks } from './db/accounts/password-checks.ts';
import { IdentityProvider } from './db/identities/identity-provider.ts';
import { user } from './subgraph.ts';

await runSubgraph(user, () => {
  const { config, settings: read } = readConfig();
  const { providerSettings, ...settings } = read;
  // Where passkeys are used, too: the pages of the shop.
  const [origin = ''] = settings.passkeySite.origins;
  const identityProviders = providerSettings.map((provider) => new IdentityProvider(provider, origin));
  // One core is left for everything else.
  const passwords = new PasswordChecks({ atOnce: Math.max(1, availableParallelism() - 1) });
  return { config, settings: { ...settings, identityProviders, passwords } };
});
