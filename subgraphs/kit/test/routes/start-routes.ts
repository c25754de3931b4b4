import type { Route, RouteContext } from '../../src/routes/route.ts';
import { defaultBounds, type RouteBounds } from '../../src/subgraph/service-bounds.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture, type Settings, type Stores } from '../fixture/src/subgraph.ts';

export type Context = RouteContext<Stores, Settings>;

interface Around {
  readonly bounds?: Partial<RouteBounds>;
}

/** A service with these routes, and what it logs. */
export async function startRoutes(routes: readonly Route<Stores, Settings>[], { bounds = {} }: Around = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('review', 'info', { write: (line) => lines.push(JSON.parse(line)) });
  const shop = await startTestSubgraph(
    { ...fixture, routes },
    { failingNames: new Set<string>() },
    { log, bounds: { ...defaultBounds, routes: { ...defaultBounds.routes, ...bounds } } },
  );
  lines.length = 0;
  const texts = async () => shop.given(({ notes }) => notes.texts());
  return Object.assign(shop, { lines, texts });
}
