import type { PersonalSections } from '@agora/kit';
import type { Stores } from '../stores.ts';

/** What is in the file of a person from here, by what it is. */
export const personalSections: PersonalSections<Pick<Stores, 'personalData' | 'consents'>> = {
  account: (of, { personalData }) => personalData.account(of),
  earlierAddresses: (of, { personalData }) => personalData.earlierAddresses(of),
  addresses: (of, { personalData }) => personalData.addresses(of),
  paymentMethods: (of, { personalData }) => personalData.paymentMethods(of),
  memberships: (of, { personalData }) => personalData.memberships(of),
  consents: (of, { consents }) => consents.recordsOf(of),
  serviceTokens: (of, { personalData }) => personalData.serviceTokens(of),
  impersonations: (of, { personalData }) => personalData.impersonations(of),
  passkeys: (of, { personalData }) => personalData.passkeys(of),
  identities: (of, { personalData }) => personalData.identities(of),
  sessions: (of, { personalData }) => personalData.sessions(of),
};
