import { expect, it } from 'vitest';
import { untoldEvents } from '../tools/declared-access.ts';

it('names the events that are declared and told by no service', () => {
  const created = { service: 'review', type: 'agora.review.created.v1' } as const;
  const gone = { service: 'review', type: 'agora.review.gone.v1' } as const;

  expect(untoldEvents([created, gone], [{ emits: [created] }])).toEqual([gone.type]);
  expect(untoldEvents([created, gone], [{ emits: [created] }, { emits: [gone] }])).toEqual([]);
});
