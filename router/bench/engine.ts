import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { defaultLimits } from '../src/config.ts';
import { compileOperation } from '../src/engine/compile-operation.ts';
import type { Run } from '../src/engine/compiled-operation.ts';
import { openPlanner } from '../src/planning/open-planner.ts';
import { bodyOf } from '../src/subgraph/call/fetch-call.ts';
import { readAnswer } from '../src/subgraph/http/read-answer.ts';
import { createAnswerCache } from './subgraphs/answer-cache.ts';
import { definitionsOf } from './subgraphs/definitions.ts';
import { createFeed } from './subgraphs/feed.ts';
import { readShop, type Review } from './subgraphs/shop.ts';
import { heavyQuery } from './workloads/workloads.ts';

/** The engine by itself on the heavy query: what it costs beside reading the subgraphs' answers, in microseconds of CPU. */
const text = readFileSync(new URL('data/supergraph.graphql', import.meta.url), 'utf8');
const planner = openPlanner(text, { limits: defaultLimits, isIntrospectionAllowed: true });
const claims = { isAuthenticated: false, scopes: [], policies: [] };
const prepared = planner.prepare({
  document: heavyQuery,
  operationName: undefined,
  claims,
  isDeferralAccepted: false,
});
if (!prepared.ok) throw new Error(JSON.stringify(prepared.errors));
const compiled = compileOperation(prepared.operation, {
  apiSchema: buildSchema(planner.facts.apiSdl),
  fullSchema: buildSchema(planner.facts.fullSdl, { assumeValid: true }),
});

const definitions = definitionsOf(readShop(), createFeed<Review>().subscribe);
const subgraphs = new Map(
  definitions.map(({ name, sdl, resolvers }) => [
    name,
    createAnswerCache(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])),
  ]),
);

/** Whatever is asked first is computed by the subgraphs; after that only its text is read. */
const texts = new Map<string, string>();
const asked: string[] = [];
const ask: Run['ask'] = async (call) => {
  const body = bodyOf(call);
  const key = call.subgraph + body;
  let answer = texts.get(key);
  if (answer === undefined) {
    answer = String(await subgraphs.get(call.subgraph)?.(body));
    texts.set(key, answer);
    asked.push(key);
  }
  return readAnswer(JSON.parse(answer), undefined, !answer.includes('\\'));
};
const run: Run = { variables: {}, coerced: {}, client: '', ask };

const { data } = await compiled.execute(run);
const answers = [...texts.values()];
console.log(`${asked.length} calls, ${answers.join('').length} bytes read, ${data.length} bytes written`);

const rounds = Number(process.argv[2] ?? 5);
for (let round = 0; round < rounds; round += 1) {
  // What is written is flat only once somebody reads it.
  const whole = await cost(async () => Buffer.byteLength((await compiled.execute(run)).data));
  const reading = await cost(() => answers.map((answer): unknown => JSON.parse(answer)));
  const writing = await cost(() => JSON.stringify(JSON.parse(data)));
  console.log(
    `whole ${whole.toFixed(0)} µs, of which reading ${reading.toFixed(0)} µs; parse and stringify of the answer ${writing.toFixed(0)} µs`,
  );
}

async function cost(work: () => unknown): Promise<number> {
  const times = 1000;
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}
