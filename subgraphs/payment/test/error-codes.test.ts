import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const read = (path: string) => readFile(join(folder, path), 'utf8');

const { definitions } = parse(await read('schema.graphql'));
const readme = await read('README.md');

const valuesOf = (name: string): readonly string[] =>
  definitions.flatMap((one) =>
    one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name
      ? (one.values ?? []).map((value) => value.name.value)
      : [],
  );

/** Codes that a row of a table of the README explains. */
const ofRoutes = readme.split('\n').flatMap((line) => /^\| `([A-Z_]+)` +\| .*\(4\d\d\)/.exec(line)?.[1] ?? []);

const documented = [...valuesOf('PaymentErrorCode'), ...valuesOf('PaymentFailureCode'), ...ofRoutes];

/** What tests say in quotes, but for what this one says. */
async function asserted(): Promise<ReadonlySet<string>> {
  const said: string[] = [];
  for await (const path of glob('test/**/*.test.ts', { cwd: folder })) {
    if (join(folder, path) === import.meta.filename) continue;
    for (const [, code = ''] of (await read(path)).matchAll(/'([A-Z][A-Z_]+)'/g)) said.push(code);
  }
  return new Set(said);
}

it('answers each code that is documented in a test of what it is for', async () => {
  const said = await asserted();

  expect(ofRoutes).toHaveLength(4);
  expect(documented.length).toBeGreaterThan(20);
  expect(documented.filter((code) => !said.has(code))).toEqual([]);
});

it('documents no code that there is not', () => {
  const named = [...readme.matchAll(/\(`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code = '']) => code);

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((code) => !documented.includes(code))).toEqual([]);
});
