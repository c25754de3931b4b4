import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { defaultLimits, readConfig } from '../../src/config.ts';
import { openPlanner } from '../../src/planning/open-planner.ts';
import { graphiqlTabs } from '../../src/web/graphiql-tabs.ts';

it('opens on operations that the shop understands, variables included', () => {
  const { supergraphPath } = readConfig({ AGORA_ROUTER_SECRET: 'a-secret-of-the-tests-with-32-characters' });
  const supergraph = readFileSync(supergraphPath, 'utf8');
  const planner = openPlanner(supergraph, { limits: defaultLimits, isIntrospectionAllowed: true });
  const schema = buildSchema(planner.facts.apiSdl, { assumeValid: true });

  const problems = graphiqlTabs.flatMap(({ query, variables = '{}' }) => {
    const document = parse(query);
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return [
      ...validate(schema, document),
      ...operations.flatMap(
        ({ variableDefinitions = [] }) =>
          getVariableValues(schema, variableDefinitions, JSON.parse(variables)).errors ?? [],
      ),
    ];
  });

  expect(problems.map(({ message }) => message)).toEqual([]);
});

it('shows them from the first line on, and not indented', () => {
  expect(graphiqlTabs.map(({ query }) => /^\S.*\n(\S.*)?\n/.test(query))).toEqual(graphiqlTabs.map(() => true));
});
