import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { routerErrorCodes } from '../src/errors/router-error.ts';

it('tells in its README what every code means', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

  const told = [...readme.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, code]) => code);

  expect(told).toEqual(expect.arrayContaining([...routerErrorCodes]));
});
