import { requireScope } from '@agora/kit';
import type { Context } from '../../context.ts';
import { applyToMembers } from '../../db/organisations/apply-to-members.ts';
import type { OrganisationStatus } from '../../domain/organisations/organisation.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface StatusInput {
  readonly idempotencyKey?: string | null | undefined;
}

/** Suspends a vendor or a courier, or ends that; what is so already stays as it is. */
export function setOrganisationStatus(meant: Meant, status: OrganisationStatus, input: StatusInput, context: Context) {
  requireScope(context, 'user:manage');
  return changeOrganisation(meant, input, context, async (organisation, { viewer }, work) => {
    if (organisation.status === status) return {};
    const changed = { ...organisation, status, version: organisation.version + 1 };
    await work.organisations.save(changed);
    await applyToMembers(changed, viewer.id, work);
    return {};
  });
}
