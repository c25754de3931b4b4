import { lineOfText } from '@agora/schema';
import type { Refusal } from '../refusal.ts';
import { readTaxPlace } from './read-tax-place.ts';
import type { ExemptionHolder, ExemptionReason, TaxExemption } from './tax-exemption.ts';

/** One customer or group has so many that are not over. */
export const maxExemptions = 100;
const maxCertificate = 60;

export interface WantedExemption {
  readonly holder: ExemptionHolder;
  /** Undefined wherever the goods go. */
  readonly country: string | undefined;
  /** Code or name; undefined for the whole country. */
  readonly region: string | undefined;
  readonly reason: ExemptionReason;
  readonly certificateNumber: string | undefined;
  /** Now unless said. */
  readonly validFrom: Date | undefined;
  readonly validTo: Date | undefined;
}

/** Somebody is exempt; from a past moment on too, as certificates are shown after they were given. */
export function writeExemption(
  wanted: WantedExemption,
  { id, createdBy, now }: { readonly id: string; readonly createdBy: string; readonly now: Date },
): { readonly refused?: never; readonly exemption: TaxExemption } | Refusal {
  const { holder, reason, validFrom = now, validTo = null } = wanted;
  const place = placeOf(wanted);
  if ('refused' in place) return place;
  const certificateNumber = readCertificate(wanted.certificateNumber);
  if (certificateNumber === undefined) return { refused: 'INVALID_CERTIFICATE', field: ['certificateNumber'] };
  if (validTo !== null && (validTo <= validFrom || validTo <= now)) {
    return { refused: 'INVALID_PERIOD', field: ['validTo'] };
  }
  const made = { id, createdBy, createdAt: now };
  return { exemption: { ...made, ...holder, ...place, reason, certificateNumber, validFrom, validTo } };
}

/** Nobody is exempt by it from now on; one that is over stays as it is. */
export function endExemption(exemption: TaxExemption, now: Date): TaxExemption {
  const { validTo } = exemption;
  return validTo !== null && validTo <= now ? exemption : { ...exemption, validTo: now };
}

function placeOf({ country, region }: WantedExemption): Pick<TaxExemption, 'country' | 'region'> | Refusal {
  if (country !== undefined) return readTaxPlace(country, region);
  return region === undefined ? { country: null, region: '' } : { refused: 'UNKNOWN_REGION', field: ['region'] };
}

function readCertificate(typed: string | undefined): string | null | undefined {
  return typed === undefined ? null : lineOfText(typed, maxCertificate);
}
