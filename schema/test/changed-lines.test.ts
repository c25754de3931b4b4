import { expect, it } from 'vitest';
import { changedLines } from '../tools/changed-lines.ts';

it('says where, what went and what came', () => {
  expect(changedLines('a\nb\nc\n', 'a\nB\nc\nd\n')).toEqual(['@@ -2 +2 @@ a', '-b', '+B', '@@ -3,0 +4 @@ c', '+d']);
});

it('says nothing of equal texts', () => {
  expect(changedLines('a\n', 'a\n')).toEqual([]);
});
