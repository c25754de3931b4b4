import { connectionOf, type PageArgs, readPage } from '@agora/kit';
import type { Context } from '../../context.ts';
import { organisationsByName } from '../../db/organisations/organisation-store.ts';
import type { OrganisationKind } from '../../domain/organisations/organisation.ts';

/** The vendors of the shop, or its couriers. */
export async function organisations(kind: OrganisationKind, args: PageArgs, { stores }: Context) {
  const page = readPage(args, organisationsByName);
  const rows = await stores.organisations.page(kind, page);
  return { ...connectionOf(rows, page, organisationsByName), count: () => stores.organisations.count(kind) };
}
