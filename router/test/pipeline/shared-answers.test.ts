import { expect, it } from 'vitest';
import { SharedAnswers } from '../../src/pipeline/shared-answers.ts';

it('does equal work under way once, and again when it is asked for later', async () => {
  const shared = new SharedAnswers<number>();
  let runs = 0;
  const work = () => Promise.resolve((runs += 1));

  const together = await Promise.all([shared.run('a', work), shared.run('a', work), shared.run('b', work)]);
  const later = await shared.run('a', work);

  expect(together).toEqual([1, 1, 2]);
  expect(later).toBe(3);
});

it('lets nobody join what began before a change', async () => {
  const shared = new SharedAnswers<string>();
  const old = Promise.withResolvers<string>();
  const before = shared.run('a', () => old.promise);

  shared.stopJoining();
  const fresh = Promise.withResolvers<string>();
  const after = shared.run('a', () => fresh.promise);
  old.resolve('old');
  await before;
  const joined = shared.run('a', () => Promise.resolve('a third'));
  fresh.resolve('new');

  expect(await Promise.all([after, joined])).toEqual(['new', 'new']);
});

it('forgets work that failed', async () => {
  const shared = new SharedAnswers<string>();

  const failed = shared.run('a', () => Promise.reject(new Error('no')));

  await expect(failed).rejects.toThrow('no');
  expect(await shared.run('a', () => Promise.resolve('yes'))).toBe('yes');
});
