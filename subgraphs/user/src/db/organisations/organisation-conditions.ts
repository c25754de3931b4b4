import { type Conditions, contains, equality } from '@agora/kit';
import { eq } from 'drizzle-orm';
import type { OrganisationWhere } from '../../generated/resolvers.ts';
import { organisation } from '../organisation-tables.ts';

/** What vendors and couriers can be looked for by. */
export const organisationConditions: Conditions<OrganisationWhere> = {
  id: equality(organisation.id),
  name: contains(organisation.name),
  status: equality(organisation.status),
  depot: (depot) => eq(organisation.depot, depot),
};
