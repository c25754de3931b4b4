import { expect, it } from 'vitest';
import { assignLanes } from '../../src/transport/tcp/assign-lanes.ts';

const lanes = (owners: string) => Array.from(owners, (owner) => (owner === '-' ? undefined : owner));

it.each([
  ['nobody has a lane when there is nobody', 'aabbccdd', '', '--------'],
  ['the first has all', '--------', 'a', 'aaaaaaaa'],
  ['the second gets half, the first keeps the rest', 'aaaaaaaa', 'ab', 'aaaabbbb'],
  ['three get three, three and two', 'aaaabbbb', 'abc', 'aaacbbbc'],
  ['the lanes of one that left are spread', 'aaacbbbc', 'ac', 'aaacaccc'],
  ['the ninth of nine gets none', '--------', 'abcdefghi', 'abcdefgh'],
])('%s', (_, before, members, after) => {
  expect(assignLanes(lanes(before), Array.from(members))).toEqual(lanes(after));
});
