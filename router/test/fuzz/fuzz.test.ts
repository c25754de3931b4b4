import { expect, it } from 'vitest';
import { fuzz } from './run.ts';

async function differences(seed: number, count: number): Promise<{ asked: number; different: readonly string[] }> {
  const different: string[] = [];
  let asked = 0;
  for await (const result of fuzz(seed, count)) {
    if (result.kind === 'same' || result.kind === 'different') asked += 1;
    if (result.kind === 'different') different.push(`${result.seed}: ${result.query.text}\n${result.difference}`);
  }
  return { asked, different };
}

it('answers made-up queries over made-up supergraphs as one graphql-js over all of their data does', async () => {
  const { asked, different } = await differences(4_000, 200);

  expect(different).toEqual([]);
  expect(asked).toBeGreaterThan(150);
});

it.for([
  [126, 'a fragment on an interface that an interface object does not have'],
  [1129, 'an interface of which a condition leaves nothing'],
  [2060, 'an error within an object of a type that never came'],
  [10_005, 'an error of what is required, far below what requires it'],
  [10_957, 'a list with a null in it that failed, of an entity that is told elsewhere'],
  [20_276, 'a requirement that conditions exclude'],
  [60_909, 'the type of an object of an interface that a deferred part brings'],
  [301_055, 'an error for which the type of an object of an interface never came'],
  [402_659, 'fragments within each other that no type passes'],
  [409_933, 'a requirement of objects in a fragment, and a field of the same subgraph outside of it'],
  [405_104, 'the same where the type itself is asked for'],
  [409_415, 'a field that an interface object was asked for of every type, and that fails for one of them'],
  [2_004_476, 'an error of what is required, in a list that is null for another reason'],
  [5_006_011, 'an error of what is required in a deferred part that did not need it'],
  [7_007_666, 'an error of what is required for an object that lacks something for another reason'],
  [8_005_787, 'an error within an object of which a part that is still to come selects more'],
  [9_500_207, 'a field that fails, asked for again under another name in a deferred part'],
  [7_004_853, 'a deferred fragment on an interface, of an object whose type is not known yet'],
  [11_004_537, 'the type of an object of an interface, which a field that requires something was to bring'],
  [3_004_897, 'a deferred part that names a fetch of another condition'],
] as const)('answers what once differed: %d, %s', async ([seed]) => {
  expect(await differences(seed, 1)).toEqual({ asked: 1, different: [] });
});
