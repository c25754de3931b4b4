import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import type { PlanningSettings } from '../planning/model/planning-messages.ts';
import type { OpenGateway } from './gateway.ts';
import { PlanningPool } from './planning-pool.ts';
import { PlanningWorker } from './planning-worker.ts';
import type { Supergraph } from './supergraph.ts';

export interface SupergraphOptions extends PlanningSettings {
  /** Absent where our own engine runs operations. */
  readonly openGateway?: OpenGateway | undefined;
}

/** Reads a supergraph in a thread; throws when it is broken. */
export async function openSupergraph(
  text: string,
  { openGateway, ...settings }: SupergraphOptions,
): Promise<Supergraph> {
  const { planningMs, operationMs } = settings.limits;
  const start = () => PlanningWorker.start({ text, ...settings });
  const gateway = await openGateway?.(text);
  const worker = await start();
  const { apiSdl, fullSdl, urls } = worker.facts;
  const planning = new PlanningPool(worker, { start, timeoutMs: planningMs, waitMs: operationMs });
  return {
    id: createHash('sha256').update(text).digest('hex'),
    text,
    apiSchema: buildSchema(apiSdl, { assumeValid: true, noLocation: true }),
    fullSchema: buildSchema(fullSdl, { assumeValid: true, noLocation: true }),
    urls,
    gateway,
    prepare: (request, client) => planning.prepare(request, client),
    [Symbol.asyncDispose]: () => planning[Symbol.asyncDispose](),
  };
}
