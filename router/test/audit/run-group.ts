import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { AuditGroup, AuditTest } from './audit-group.ts';
import type { ContenderAnswer, StartContender } from './contender.ts';
import { startSubgraphHost } from './subgraph-host.ts';

/** A group whose subgraphs run, with a gateway in front of them. */
export interface RunningGroup extends AsyncDisposable {
  readonly run: (test: AuditTest) => Promise<{ answer: ContenderAnswer; calls: Readonly<Record<string, number>> }>;
}

export async function startGroup(group: AuditGroup, start: StartContender): Promise<RunningGroup> {
  await using starting = new AsyncDisposableStack();
  const host = starting.use(await startSubgraphHost(group.subgraphs));
  const composed = composeGroup(group.subgraphs, host.urlOf);
  const contender = starting.use(await start(group.supergraph?.(composed) ?? composed));

  const running = starting.move();
  return {
    run: async (test) => {
      group.reset?.();
      host.reset(test.failing ?? {});
      const answer = await contender.ask(test);
      return { answer, calls: { ...host.calls } };
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Composes subgraphs as they are served. */
export function composeGroup(subgraphs: readonly SubgraphDefinition[], urlOf: (name: string) => string): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: urlOf(name) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
