import { availableParallelism } from 'node:os';
import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { PasswordChecks } from './db/accounts/password-checks.ts';
import { user } from './subgraph.ts';

await runSubgraph(user, () => {
  const { config, settings } = readConfig();
  // One core is left for everything else.
  const passwords = new PasswordChecks({ atOnce: Math.max(1, availableParallelism() - 1) });
  return { config, settings: { ...settings, passwords } };
});
