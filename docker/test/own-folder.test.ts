import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../local/start/own-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
/** What others than the owner may see of it. */
const opennessOf = async (path: string) => (await modeOf(path)) & 0o066;

it('closes the folder of data and logs to other users of the machine, also one that it finds open', async () => {
  await using folder = await temporaryFolder();
  const made = join(folder.path, 'made');
  const found = join(folder.path, 'found');
  await mkdir(join(found, 'data'), { recursive: true });
  await chmod(found, 0o755);
  await chmod(join(found, 'data'), 0o755);

  await ownFolder(made);
  await ownFolder(found);

  const folders = [made, found].flatMap((path) => [path, join(path, 'data'), join(path, 'logs')]);
  expect(await Promise.all(folders.map(opennessOf))).toEqual(folders.map(() => 0));
});

it('leaves a folder as open as it is that holds other things too', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'letter.txt'), '');
  await chmod(folder.path, 0o755);

  await ownFolder(folder.path);

  expect(await modeOf(folder.path)).toBe(0o755);
  expect(await opennessOf(join(folder.path, 'data'))).toBe(0);
});

it('says where there can be no such folder, instead of trying for ever', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'letter.txt');
  await writeFile(file, '');

  for (const place of [file, join(file, 'below'), '/proc/none/at/all']) {
    await expect(ownFolder(place)).rejects.toMatchObject({
      code: 'BAD_SETTING',
      message: expect.stringContaining(place),
    });
  }
});
