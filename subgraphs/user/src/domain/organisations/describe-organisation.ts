import { lineOfText, normalizeEmail } from '@agora/schema';
import { readPhone } from '../accounts/read-phone.ts';
import type { Refusal } from '../user.ts';
import type { Organisation } from './organisation.ts';

/** What is left out stays; null takes away what need not be there. */
export interface OrganisationDetails {
  readonly name?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
  readonly contactPhone?: string | null | undefined;
  readonly depot?: string | null | undefined;
}

type Fault = Refusal<'INVALID_NAME' | 'INVALID_EMAIL' | 'INVALID_PHONE' | 'INVALID_DEPOT'>;

/** Gives an organisation its name and how to reach it, and a courier its depot. */
export function describeOrganisation(
  organisation: Organisation,
  given: OrganisationDetails,
): { readonly refused?: never; readonly organisation: Organisation } | Fault {
  const name = given.name == null ? organisation.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_NAME', field: ['name'] };
  const contactEmail = read(given.contactEmail, organisation.contactEmail, normalizeEmail);
  if (contactEmail === undefined) return { refused: 'INVALID_EMAIL', field: ['contactEmail'] };
  const contactPhone = read(given.contactPhone, organisation.contactPhone, readPhone);
  if (contactPhone === undefined) return { refused: 'INVALID_PHONE', field: ['contactPhone'] };
  const depot = organisation.kind === 'VENDOR' ? null : readDepot(given.depot ?? organisation.depot ?? '');
  if (depot === undefined) return { refused: 'INVALID_DEPOT', field: ['depot'] };
  return { organisation: { ...organisation, name, contactEmail, contactPhone, depot } };
}

/** There is one depot for each state at home, and one for each other country. */
function readDepot(given: string): string | undefined {
  return /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(given) ? given : undefined;
}

function read(given: string | null | undefined, kept: string | null, reading: (text: string) => string | undefined) {
  if (given === undefined) return kept;
  return given === null ? null : reading(given);
}
