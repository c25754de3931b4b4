import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';
import { z } from 'zod';
import { readReference } from '../subgraphs/reference.ts';
import { readShop } from '../subgraphs/shop.ts';
import { heavyQuery } from '../workloads/workloads.ts';
import { serveEvents } from './serve-events.ts';
import { heavyPlan, smallPlan, type Step } from './heavy-plan.ts';

/**
 * The least that a gateway on this HTTP client could do: the calls of the plan, each answer parsed, the whole answer
 * written as JSON. No GraphQL, nothing of a router's work. `node floor.ts ORIGIN PORT`
 */
const [origin = '', port] = process.argv.slice(2);
const pool = new Pool(origin, { connections: 200 });
const reference = readReference(readShop());
const heavyAnswer = await reference(heavyQuery);
const smallAnswer = await reference('{ me { id name } }');
const headers = { 'content-type': 'application/json', accept: 'application/json' };
const operation = z.object({ query: z.string(), variables: z.object({ first: z.number() }).optional() });

const run = async (step: Step, first: number | undefined): Promise<void> => {
  if ('all' in step) await Promise.all(step.all.map((part) => run(part, first)));
  else if ('inTurn' in step) for (const part of step.inTurn) await run(part, first);
  else {
    const path = `/${step.subgraph}`;
    const { body } = await pool.request({ path, method: 'POST', headers, body: step.body(first) });
    JSON.parse(await body.text());
  }
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { query, variables } = operation.parse(JSON.parse(await text(request)));
  const isHeavy = query.includes('topProducts');
  if (isHeavy) await run(heavyPlan, variables?.first);
  else await run(smallPlan, undefined);
  const body = JSON.stringify(isHeavy ? heavyAnswer : smallAnswer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
};

const http = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});
serveEvents(http, origin);
http.listen(Number(port), '127.0.0.1');
