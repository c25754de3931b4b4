import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import type { PlanningSettings } from '../planning/model/planning-messages.ts';
import { PlanningPool } from './planning-pool.ts';
import { PlanningWorker } from './planning-worker.ts';
import type { Supergraph } from './supergraph.ts';

export type SupergraphOptions = PlanningSettings;

/** Reads a supergraph in a thread; throws when it is broken. */
export async function openSupergraph(text: string, options: SupergraphOptions): Promise<Supergraph> {
  const { planningMs, operationMs } = options.limits;
  const start = () => PlanningWorker.start({ text, ...options });
  const worker = await start();
  const { apiSdl, fullSdl, urls } = worker.facts;
  const planning = new PlanningPool(worker, { start, timeoutMs: planningMs, waitMs: operationMs });
  return {
    id: createHash('sha256').update(text).digest('hex'),
    text,
    apiSchema: buildSchema(apiSdl, { assumeValid: true, noLocation: true }),
    fullSchema: buildSchema(fullSdl, { assumeValid: true, noLocation: true }),
    urls,
    prepare: (request, client) => planning.prepare(request, client),
    [Symbol.asyncDispose]: () => planning[Symbol.asyncDispose](),
  };
}
