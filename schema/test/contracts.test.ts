import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cloudEventSchema, serviceNames } from '../index.ts';
import { declaredEvents, declaredMessages } from '../tools/declared-contracts.ts';

describe('the contracts', () => {
  it('declare at least one event of every service', () => {
    expect(new Set(declaredEvents.map(({ service }) => service))).toEqual(new Set(serviceNames));
  });

  it('declare each type once', () => {
    const types = [...declaredEvents, ...declaredMessages].map(({ type }) => type);

    expect(types).toEqual([...new Set(types)]);
  });

  it.each(declaredEvents.map((event) => [event.type, event] as const))('%s fits the envelope', (type, event) => {
    expect(cloudEventSchema.shape.type.safeParse(type).success).toBe(true);
    expect(type).toBe(`agora.${event.service}.${event.name}.v${event.version}`);
    expect(event.description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(declaredMessages.map((message) => [message.type, message] as const))('%s is well-formed', (type, message) => {
    expect(type).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect(type).toBe(`${message.service}.${message.name}`);
    expect(message.description).toMatch(/^[A-Z].*[.?]$/);
  });

  it.each([
    ...declaredEvents.map(({ type, schema }) => [type, schema] as const),
    ...declaredMessages.map(({ type, request }) => [`${type} request`, request] as const),
    ...declaredMessages.map(({ type, response }) => [`${type} response`, response] as const),
  ])('%s has a JSON Schema', (_, schema) => {
    const jsonSchema = z.toJSONSchema(schema, { unrepresentable: 'throw' });

    expect(jsonSchema).toHaveProperty(['$schema']);
  });
});
