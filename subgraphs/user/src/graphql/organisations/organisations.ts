import { conditionOf, connectionOf, type PageArgs, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { hasWords } from '../../db/has-words.ts';
import { organisation, nameAndContact } from '../../db/organisation-tables.ts';
import { organisationConditions } from '../../db/organisations/organisation-conditions.ts';
import { organisationsByName } from '../../db/organisations/organisation-store.ts';
import type { OrganisationKind } from '../../domain/organisations/organisation.ts';
import type { OrganisationWhere } from '../../generated/resolvers.ts';

interface Asked extends PageArgs {
  readonly query?: string | null | undefined;
  readonly where?: OrganisationWhere | null | undefined;
}

/** The vendors of the shop, or its couriers. */
export async function organisations(
  kind: OrganisationKind,
  { query, where, ...args }: Asked,
  { stores: { organisations: store } }: Context,
) {
  const page = readPage(args, organisationsByName);
  const words = query == null ? undefined : hasWords(nameAndContact(organisation), query);
  const matching = and(conditionOf(where, organisationConditions), words);
  const rows = await store.page(kind, matching, page);
  return { ...connectionOf(rows, page, organisationsByName), count: () => store.count(kind, matching) };
}
