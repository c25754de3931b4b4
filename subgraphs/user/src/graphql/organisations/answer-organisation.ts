import type { Context } from '../../context.ts';
import type { OrganisationKind } from '../../domain/organisations/organisation.ts';

/** The payload of what was done to a vendor or a courier. */
export async function answerOrganisation(kind: OrganisationKind, id: string, { stores }: Pick<Context, 'stores'>) {
  const organisation = (await stores.organisations.find(id)) ?? null;
  return {
    vendor: kind === 'VENDOR' ? organisation : null,
    courier: kind === 'COURIER' ? organisation : null,
    userErrors: [],
  };
}
