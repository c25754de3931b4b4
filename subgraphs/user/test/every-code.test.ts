import { readdir, readFile } from 'node:fs/promises';
import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from './attack.ts';

/** Tests that have answers of the service; this one and those of single functions have none. */
async function behaviourTests(): Promise<string> {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
  return texts.filter((text) => text.includes('await using ')).join('\n');
}

it('refuses with each code that it lists in a test of its own, but for those that nothing is refused with any more', async () => {
  const codes = schema.getType('UserErrorCode');
  if (!isEnumType(codes)) throw new Error('the schema has no UserErrorCode');
  const live = codes.getValues().filter(({ deprecationReason }) => deprecationReason == null);
  const tests = await behaviourTests();

  const untested = live.map(({ name }) => name).filter((name) => !tests.includes(`'${name}'`));

  expect(live.length).toBeGreaterThan(70);
  expect(untested, 'Assert the answer that has the code, in a test of what it is for').toEqual([]);
});
