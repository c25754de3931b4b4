import type { EventDraft } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { UserWork } from '../user-work.ts';
import { auditOf, type Told } from '../../domain/staff/audit.ts';

/** Tells events, and keeps in the audit trail who brought them about; null for the shop itself. */
export async function tellAudited(
  events: readonly EventDraft[],
  actorId: string | null,
  work: UserWork,
): Promise<void> {
  await keepInTrail(events, actorId, work);
  await work.emit(events);
}

/** The same, of what nobody else is told. */
export async function keepInTrail(
  events: readonly EventDraft[],
  actorId: string | null,
  work: UserWork,
): Promise<void> {
  await keepEntries(events.flatMap(auditOf), actorId, work);
}

/** Keeps in the audit trail what there is no event of. */
export async function keepEntries(
  told: readonly Told[],
  actorId: string | null,
  { audit, now }: UserWork,
): Promise<void> {
  const common = { permissionGroupId: null, changes: [], actorId, at: now() };
  await audit.add(told.map((one) => ({ ...common, ...one, id: uuidv7() })));
}
