import { getIntrospectionQuery, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config.ts';
import { checkLimits } from '../../src/limits/check-limits.ts';
import { parseWithin } from '../../src/limits/parse-within.ts';

function refusals(text: string, limits: Partial<Limits> = {}) {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
  return checkLimits(document, operation, { ...defaultLimits, ...limits });
}

describe('the limits of an operation', () => {
  it.each([
    ['depth', 'MAX_DEPTH_LIMIT', '{ a { b { c } } }', 3],
    ['depth', 'MAX_DEPTH_LIMIT', '{ a { ...F } } fragment F on T { ... on T { b { c { d } } } }', 4],
    ['aliases', 'MAX_ALIASES_LIMIT', '{ x: a { y: b c } ...F ...F } fragment F on T { z: c }', 4],
    ['rootFields', 'MAX_ROOT_FIELDS_LIMIT', '{ a { b } ... { c } ...F } fragment F on T { c d { e } }', 4],
    ['fields', 'MAX_FIELDS_LIMIT', '{ a { b } ... { c } ...F ...F } fragment F on T { c d { e } }', 9],
  ] as const)('%s: %s names the limit and what was found', (limit, code, text, value) => {
    expect(refusals(text, { [limit]: value })).toEqual([]);

    const refused = refusals(text, { [limit]: value - 1 });

    expect(refused).toMatchObject([{ code, extensions: { limit: value - 1, value } }]);
    expect(refused[0]?.message).toContain(`${value}`);
    expect(refused[0]?.message).toContain(`the limit is ${value - 1}`);
  });

  it('are all told at once', () => {
    const refused = refusals('{ x: a { y: b } z: c }', { depth: 1, aliases: 1, rootFields: 1, fields: 1 });

    expect(refused.map(({ code }) => code)).toEqual([
      'MAX_DEPTH_LIMIT',
      'MAX_ALIASES_LIMIT',
      'MAX_ROOT_FIELDS_LIMIT',
      'MAX_FIELDS_LIMIT',
    ]);
  });

  it('hold for fragments that multiply, without their being spread out', () => {
    const bomb = Array.from({ length: 1_100 }, (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`);

    const refused = refusals(`{ ...F0 } ${bomb.join(' ')} fragment F1100 on T { a: b }`);

    expect(refused).toMatchObject([
      { code: 'MAX_ALIASES_LIMIT', extensions: { value: Number.MAX_SAFE_INTEGER } },
      { code: 'MAX_ROOT_FIELDS_LIMIT' },
      { code: 'MAX_FIELDS_LIMIT' },
    ]);
  });

  it('come to an end on fragments that spread themselves or that do not exist', () => {
    expect(refusals('{ a ...F ...G } fragment F on T { b { ...F } }')).toEqual([]);
  });

  it('let tools ask for the whole schema', () => {
    const asked = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });

    expect(refusals(asked)).toEqual([]);
  });
});

describe('reading a document', () => {
  it('gives the document when it is short enough', () => {
    expect(parseWithin('{ a }', { tokens: 3 })).toMatchObject({ kind: Kind.DOCUMENT });
  });

  it('refuses one token too many, and names the limit', () => {
    expect(parseWithin('{ a b }', { tokens: 3 })).toEqual({
      code: 'MAX_TOKENS_LIMIT',
      message: 'The document has more than 3 tokens, the most that are read.',
      extensions: { limit: 3, value: 4 },
    });
  });

  it('says where a document is no GraphQL', () => {
    expect(parseWithin('{ a', { tokens: 10 })).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 1, column: 4 }],
    });
  });

  it('survives a document that is nested without end', () => {
    expect(parseWithin('{a'.repeat(100_000), { tokens: 1_000_000 })).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
  });
});
