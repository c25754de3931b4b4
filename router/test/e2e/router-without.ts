import { freePorts } from '@agora/docker';
import type { ServiceName } from '@agora/schema';
import { type OwnProcess, startProcess } from './start-process.ts';
import type { RunningSystem } from './start-system.ts';

/** Another router of a running system, for which services are away: nothing answers where it asks for them. */
export async function routerWithout(
  system: Pick<RunningSystem, 'directory'>,
  services: readonly ServiceName[],
): Promise<OwnProcess> {
  const [nobodysPort = 0] = await freePorts(1);
  const away = services.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${nobodysPort}/graphql`]);
  return startProcess(system, 'router', Object.fromEntries(away));
}
