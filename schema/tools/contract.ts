import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { breakingChanges } from './breaking-changes.ts';

const file = (name: string) => new URL(`../${name}`, import.meta.url);
const acceptedFile = file('accepted-changes.json');
const read = (name: string) => readFileSync(file(name), 'utf8');
const { values: asked } = parseArgs({ options: { accept: { type: 'string' }, release: { type: 'boolean' } } });

const accepted = z
  .array(z.strictObject({ change: z.string(), reason: z.string().min(1) }))
  .parse(JSON.parse(readFileSync(acceptedFile, 'utf8')));
const present = read('api.graphql');

if (asked.release === true) {
  writeFileSync(file('released.graphql'), present);
  keep([]);
} else {
  const { breaking, stale } = breakingChanges(read('released.graphql'), present, accepted);
  if (asked.accept === undefined) tell(breaking, stale);
  else {
    const reason = asked.accept;
    const current = accepted.filter(({ change }) => !stale.includes(change));
    keep([...current, ...breaking.map((change) => ({ change, reason }))]);
  }
}

function tell(breaking: readonly string[], stale: readonly string[]): void {
  if (breaking.length > 0) {
    console.error('Clients of the last release (schema/released.graphql) would break. Deprecate instead, or accept it');
    console.error('on purpose with `npm run contract -- --accept "why"`:');
    for (const change of breaking) console.error(`  ${change}`);
  }
  if (stale.length > 0) {
    console.error('schema/accepted-changes.json accepts what does not happen; take it out:');
    for (const change of stale) console.error(`  ${change}`);
  }
  if (breaking.length + stale.length > 0) process.exitCode = 1;
}

function keep(changes: typeof accepted): void {
  writeFileSync(acceptedFile, `${JSON.stringify(changes, null, 2)}\n`);
}
