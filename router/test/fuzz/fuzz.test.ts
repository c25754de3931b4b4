import { expect, it } from 'vitest';
import { fuzz } from './run.ts';

it('answers made-up queries over made-up supergraphs as one graphql-js over all of their data does', async () => {
  const differences: string[] = [];
  let asked = 0;

  for await (const result of fuzz(4_000, 160)) {
    if (result.kind === 'same' || result.kind === 'different') asked += 1;
    if (result.kind === 'different') differences.push(`${result.seed}: ${result.query.text}\n${result.difference}`);
  }

  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});
