import { expect, it } from 'vitest';
import { definePersonalData, definePersonErased, userErased, userErasedPerson } from '../index.ts';
import { assertForgets } from '../tools/declared-access.ts';

const whole = {
  name: 'review',
  emits: [definePersonErased('review')],
  events: [{ contract: userErased }],
  messages: [{ contract: definePersonalData('review') }],
  asks: [userErasedPerson],
} as const;

it('asks each service what it has of a person and how it forgets them', () => {
  expect(() => assertForgets(whole)).not.toThrow();
  expect(() => assertForgets({ ...whole, messages: [] })).toThrow(/no answer to review\.personal_data/);
  expect(() => assertForgets({ ...whole, events: [] })).toThrow(/no reaction to user\.erased/);
  expect(() => assertForgets({ ...whole, asks: [] })).toThrow(/lacks user\.erased_person/);
  expect(() => assertForgets({ ...whole, emits: [] })).toThrow(/no receipt/);
});
