import { readFileSync } from 'node:fs';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asyncapiDocument } from '../tools/asyncapi-document.ts';
import { declaredEvents, declaredMessages } from '../tools/declared-contracts.ts';

const document = asyncapiDocument({ events: declaredEvents, messages: declaredMessages });
const { components } = z
  .object({ components: z.object({ messages: z.record(z.string(), z.object({ payload: z.looseObject({}) })) }) })
  .parse(document);

const paymentCaptured = {
  specversion: '1.0',
  id: '0198f2f0-6b7e-7c55-8f3a-2f6f6f1f0a01',
  source: '/agora/payment',
  type: 'agora.payment.captured.v1',
  subject: '0198f2f0-6b7e-7c55-8f3a-2f6f6f1f0a02',
  time: '2026-01-31T12:00:00.000Z',
  datacontenttype: 'application/json',
  data: {
    paymentId: '0198f2f0-6b7e-7c55-8f3a-2f6f6f1f0a03',
    orderId: '0198f2f0-6b7e-7c55-8f3a-2f6f6f1f0a02',
    amount: { minor: 1999, currency: 'USD' },
    capturedAt: '2026-01-31T12:00:00.000Z',
  },
};

describe('the AsyncAPI document', () => {
  it('is valid by the published schema of AsyncAPI 3.0', () => {
    const isAsyncapi = validator(specs.schemasWithoutId['3.0.0']);

    isAsyncapi(JSON.parse(JSON.stringify(document)));

    expect(isAsyncapi.errors).toBeNull();
  });

  it('points only at what it has', () => {
    const text = JSON.stringify(document);
    const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer.split('/'));

    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(document).toHaveProperty(pointer);
  });

  it('tells every event and answers every message', () => {
    const types = [...declaredEvents, ...declaredMessages].map(({ type }) => type);

    expect(Object.keys(z.object({ operations: z.looseObject({}) }).parse(document).operations).sort()).toEqual(
      types.sort(),
    );
  });

  it('lets a well-formed event pass, with a field that a later version added', () => {
    const isPaymentCaptured = validator(components.messages[paymentCaptured.type]?.payload);

    expect(isPaymentCaptured(paymentCaptured)).toBe(true);
    expect(isPaymentCaptured({ ...paymentCaptured, data: { ...paymentCaptured.data, note: 'new' } })).toBe(true);
  });

  it.each([
    ['another type', { type: 'agora.payment.failed.v1' }],
    ['another source', { source: '/agora/order' }],
    ['no subject', { subject: undefined }],
    ['a time without a zone', { time: '2026-01-31T12:00:00' }],
    ['data that lacks a field', { data: { paymentId: paymentCaptured.data.paymentId } }],
    ['half a cent', { data: { ...paymentCaptured.data, amount: { minor: 0.5, currency: 'USD' } } }],
  ])('stops an event with %s', (_, wrong) => {
    const isPaymentCaptured = validator(components.messages[paymentCaptured.type]?.payload);

    expect(isPaymentCaptured({ ...paymentCaptured, ...wrong })).toBe(false);
  });

  it('is the one in the repository', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../asyncapi.json', import.meta.url), 'utf8'));

    expect(committed).toEqual(document);
  });
});

function validator(schema: object | undefined) {
  if (!schema) throw new Error('there is no such schema');
  const ajv = new Ajv({
    strict: false,
    formats: {
      uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      'date-time': /^\d{4}-\d\d-\d\dT.*Z$/,
      uri: true,
      email: true,
      regex: true,
      'uri-reference': true,
      'uri-template': true,
    },
  });
  return ajv.compile(schema);
}
