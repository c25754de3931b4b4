import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { namesOf } from '../tools/new-subgraph/names.ts';
import { copyOfProject } from './copy-of-project.ts';

describe('the names of a new service', () => {
  it.each([
    ['wishlist', 'wishlists'],
    ['loyalty', 'loyalties'],
    ['address', 'addresses'],
    ['survey', 'surveys'],
  ])('has lists of its entity in the plural: %s, %s', (name, plural) => {
    expect(namesOf(name, { taken: [] })).toMatchObject({ __name__: name, __names__: plural });
  });

  it.each([
    ['Wishlist', {}, /no name of a service/],
    ['wish-list', {}, /no name of a service/],
    ['', {}, /no name of a service/],
    ['order', {}, /already/],
    ['sheep', { plural: 'sheep' }, /say --plural/],
  ])('are refused: %j %j', (name, options, message) => {
    expect(() => namesOf(name, { ...options, taken: ['order'] })).toThrow(message);
  });
});

it.skipIf(process.env['AGORA_TEST_POSTGRES_URL'] === undefined)(
  'makes a service that composes, starts and passes its tests, its types and its format',
  async () => {
    await using copy = await copyOfProject();
    const run = runIn(copy.path);
    const read = (path: string) => readFile(join(copy.path, path), 'utf8');

    await run('node', 'schema/tools/new-subgraph.ts', 'wishlist', '--transport', 'redis', '--no-install');

    expect(await read('schema/api.graphql')).toContain('type Wishlist {');
    expect(await read('schema/asyncapi.json')).toContain('wishlist.created');
    expect(await read('schema/generated/access.ts')).toContain("publishes: ['wishlist']");
    expect(await read('docker/compose.yaml')).toContain('WISHLIST_TRANSPORT: ${WISHLIST_TRANSPORT:-redis}');
    await expect(read('subgraphs/wishlist/migrations/0000_wishlist.sql')).resolves.toContain('CREATE TABLE "wishlist"');
    await expect(
      run('node', 'schema/tools/new-subgraph.ts', 'wishlist', '--no-install'),
      'a second time',
    ).rejects.toThrow(/already/);

    await writeFile(join(copy.path, 'tsconfig.new.json'), tsconfig);
    await run('tsc', '--noEmit', '-p', 'tsconfig.new.json');
    await run('prettier', '--check', 'subgraphs/wishlist', 'schema', 'README.md', 'docker');
    await run('vitest', 'run', '--project', 'wishlist', '--project', 'schema', 'subgraphs/wishlist', 'text-inputs');
  },
  240_000,
);

const output = z.object({ stdout: z.string().default(''), stderr: z.string().default('') });

const tsconfig = JSON.stringify({
  extends: './tsconfig.json',
  include: ['subgraphs/wishlist', 'schema/test/text-inputs.test.ts', 'subgraphs/kit/src/**/*.d.ts'],
});

/** Runs a program in a folder, and rejects with all that it says when it fails. */
function runIn(folder: string) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV');
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return async (program: string, ...args: readonly string[]): Promise<void> => {
    const options = { cwd: folder, env: { ...Object.fromEntries(own), PATH: path } };
    await promisify(execFile)(program, args, options).catch((error: unknown) => {
      const { stdout, stderr } = output.parse(error);
      throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
    });
  };
}
