import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { natsConfig, redisAcl, through } from '@agora/kit/access';
import { completeSecrets, identitiesFrom, reachedBy, readSecrets, writeSecrets } from './compose/secrets.ts';

/**
 * `npm run compose:env [FOLDER]`: writes what compose.yaml reads and nobody else may: `.env` with a random secret for each
 * that is missing there, and from them the users of NATS and Redis, with what each may do. Done again it keeps all secrets.
 */
const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, '..'));
const generated = resolve(folder, 'generated');

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
  console.log(`wrote ${relative(process.cwd(), path)}`);
}

const path = resolve(folder, '.env');
const secrets = completeSecrets(readSecrets(await readFile(path, 'utf8').catch(() => '')));
const identities = identitiesFrom(secrets);
await mkdir(generated, { recursive: true, mode: 0o700 });
await write(path, writeSecrets(secrets));
await write(resolve(generated, 'nats.conf'), natsConfig(through(identities, reachedBy(secrets, 'nats'))));
await write(resolve(generated, 'redis-users.acl'), redisAcl(through(identities, reachedBy(secrets, 'redis'))));
