import { expect, it } from 'vitest';
import { definePersonalData, definePersonErased, userErased } from '../index.ts';
import { assertForgets } from '../tools/declared-access.ts';

const whole = {
  name: 'review',
  emits: [definePersonErased('review')],
  events: [{ contract: userErased }],
  messages: [{ contract: definePersonalData('review') }],
} as const;

it('asks each service what it has of a person and how it forgets them', () => {
  expect(() => assertForgets(whole)).not.toThrow();
  expect(() => assertForgets({ ...whole, messages: [] })).toThrow(/no answer to review\.personal_data/);
  expect(() => assertForgets({ ...whole, events: [] })).toThrow(/no reaction to user\.erased/);
  expect(() => assertForgets({ ...whole, emits: [] })).toThrow(/no receipt/);
});
