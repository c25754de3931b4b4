import { requireScope } from '@agora/kit';
import type { Context } from '../../context.ts';
import { applyToMembers } from '../../db/organisations/apply-to-members.ts';
import { describeOrganisation, type OrganisationDetails } from '../../domain/organisations/describe-organisation.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface UpdateInput extends OrganisationDetails {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export function updateOrganisation(meant: Meant, input: UpdateInput, context: Context) {
  // The parcels of another depot are not for an owner to take.
  if (input.depot != null) requireScope(context, 'user:manage');
  return changeOrganisation(meant, input, context, async (organisation, { viewer }, work) => {
    if (input.expectedVersion != null && input.expectedVersion !== organisation.version) {
      return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
    }
    const decision = describeOrganisation(organisation, input);
    if (decision.refused) return decision;
    const changed = { ...decision.organisation, version: organisation.version + 1 };
    await work.organisations.save(changed);
    if (changed.depot !== organisation.depot) await applyToMembers(changed, viewer.id, work);
    return {};
  });
}
