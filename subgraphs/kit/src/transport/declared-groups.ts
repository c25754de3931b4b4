import type { ServiceName } from '@agora/schema';
import { declaredAccess } from '@agora/schema/access';

/** The groups that hear a service: the names of the services that declare a reaction to its events. */
export function declaredGroups(service: ServiceName): readonly string[] {
  return Object.entries(declaredAccess).flatMap(([name, { hears }]) => (hears.includes(service) ? [name] : []));
}
