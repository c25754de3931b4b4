import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { costOf } from '../../src/limits/cost/cost-of.ts';
import { openPlanner } from '../../src/planning/open-planner.ts';
import { pages } from './pages.ts';

const secret = 'a-secret-of-the-tests-with-32-characters';
const { limits } = readConfig({ AGORA_ROUTER_SECRET: secret });
const supergraph = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const planner = openPlanner(supergraph, { limits, isIntrospectionAllowed: true });
const claims = { isAuthenticated: true, scopes: ['order:read', 'order:read:any'], policies: [] };

function costIn(document: string): number {
  const prepared = planner.prepare({ document, operationName: undefined, isDeferralAccepted: false, claims });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.errors));
  return costOf(prepared.operation.cost, {});
}

describe('by default', () => {
  it.each(Object.entries({ ...pages, 'description of the schema': getIntrospectionQuery() }))(
    'the %s may cost four times as much',
    (_, document) => {
      expect(costIn(document) * 4).toBeLessThanOrEqual(limits.cost);
    },
  );

  it.each([
    [
      'what is related to what is related',
      '{ products(first: 100) { nodes { related(first: 50) { product { related(first: 50) { product { id } } } } } } }',
    ],
    [
      'what is related to each of a page',
      '{ products(first: 100) { nodes { related(first: 50) { product { id } } } } }',
    ],
    [
      'what is bought with what trends',
      '{ trendingProducts(first: 50) { product { frequentlyBoughtTogether(first: 50) { reason } } } }',
    ],
    ['all reviews of a page', '{ products(first: 100) { nodes { reviews(first: 100) { nodes { title } } } } }'],
    [
      'thirty searches',
      `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: products(query: "chair", first: 100) { nodes { variants { availability { status } } } }`).join(' ')} }`,
    ],
    [
      'five descriptions of the schema',
      `{ ${Array.from({ length: 5 }, (_, n) => `a${n}: __schema { types { ...FullType } }`).join(' ')} }
       ${getIntrospectionQuery()
         .split(/(?=fragment )/)
         .slice(1)
         .join('')}`,
    ],
  ])('%s cost too much', (_, document) => {
    expect(costIn(document)).toBeGreaterThan(limits.cost);
  });
});
