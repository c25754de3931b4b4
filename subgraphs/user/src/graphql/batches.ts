import type { Clock, PageRequest } from '@agora/kit';
import type { Stores } from '../db/stores.ts';

export const usersById = ({ users }: Stores, ids: readonly string[]) => users.byIds(ids);

export const groupsByCode = ({ customerGroups }: Stores, codes: readonly string[]) => customerGroups.byCodes(codes);

export const membersByGroup = ({ customerGroups }: Stores, codes: readonly string[]) =>
  customerGroups.countMembers(codes);

export const permissionGroupsById = ({ permissionGroups }: Stores, ids: readonly string[]) =>
  permissionGroups.byIds(ids);

export const membersByPermissionGroup = ({ permissionGroups }: Stores, ids: readonly string[]) =>
  permissionGroups.membersOf(ids);

export const addressesByUser = ({ addresses }: Stores, ids: readonly string[]) => addresses.byUsers(ids);

export const paymentMethodsByUser = ({ paymentMethods }: Stores, ids: readonly string[]) => paymentMethods.byUsers(ids);

export const paymentMethodsById = ({ paymentMethods }: Stores, ids: readonly string[]) => paymentMethods.byIds(ids);

export const secondFactorsByUser = ({ secondFactors }: Stores, ids: readonly string[]) =>
  secondFactors.shownByUsers(ids);

export const organisationsById = ({ organisations }: Stores, ids: readonly string[]) => organisations.byIds(ids);

export const membersByOrganisation = ({ organisations }: Stores, ids: readonly string[]) =>
  organisations.membersOf(ids);

export const membershipsByUser = ({ organisations }: Stores, ids: readonly string[]) =>
  organisations.membershipsOf(ids);

export const serviceTokensByUser = ({ serviceTokens }: Stores, ids: readonly string[]) => serviceTokens.byUsers(ids);

export const impersonationsByUser = ({ impersonations }: Stores, ids: readonly string[]) => impersonations.byUsers(ids);

export const impersonationsById = ({ impersonations }: Stores, ids: readonly string[]) => impersonations.byIds(ids);

export const consentTextsByName = ({ consents }: Stores, names: readonly string[]) => consents.textsByName(names);

export const passkeysByUser = ({ passkeys }: Stores, ids: readonly string[]) => passkeys.byUsers(ids);

export const identitiesByUser = ({ identities }: Stores, ids: readonly string[]) => identities.byUsers(ids);

export const passwordsByUser = ({ users }: Stores, ids: readonly string[]) => users.havePasswords(ids);

interface Asking {
  readonly now: Clock;
}

export const sessionsByUser = ({ sessions }: Stores, ids: readonly string[], page: PageRequest, { now }: Asking) =>
  sessions.pagesByUser(ids, page, now());

export const sessionCountsByUser = ({ sessions }: Stores, ids: readonly string[], _: undefined, { now }: Asking) =>
  sessions.countsByUser(ids, now());

export const erasuresByUser = ({ erasures }: Stores, ids: readonly string[]) => erasures.byUsers(ids);

export const receiptsByErasure = ({ erasures }: Stores, ids: readonly string[]) => erasures.receiptsOf(ids);

export const dataExportsByUser = ({ dataExports }: Stores, ids: readonly string[]) => dataExports.byUsers(ids);

export const consentsByUser = ({ consents }: Stores, ids: readonly string[]) => consents.byUsers(ids);

export const invitationsByOrganisation = (
  { invitations }: Stores,
  ids: readonly string[],
  _: undefined,
  { now }: Asking,
) => invitations.openOf(ids, now());
