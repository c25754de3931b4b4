import type { PostalAddress } from '@agora/schema';
import { taxPlacesOf } from './tax-places-of.ts';
import type { TaxPlace } from './tax-rate.ts';

/** Why somebody is asked for no tax. */
export type ExemptionReason = 'RESALE' | 'GOVERNMENT' | 'CHARITY' | 'EDUCATION' | 'DIPLOMATIC' | 'OTHER';

/** Whom it exempts: a customer, or all of a group of customers. */
export type ExemptionHolder =
  | { readonly customerId: string; readonly customerGroup: null }
  | { readonly customerId: null; readonly customerGroup: string };

/** Somebody whom the shop asks for no tax in a place for a time. */
export interface TaxExemption extends Omit<TaxPlace, 'country'> {
  readonly id: string;
  /** One of the two. */
  readonly customerId: string | null;
  readonly customerGroup: string | null;
  /** Null wherever the goods go. */
  readonly country: string | null;
  readonly reason: ExemptionReason;
  /** Of the document that says so, as it stands there. */
  readonly certificateNumber: string | null;
  readonly validFrom: Date;
  /** It holds until then and not at that moment; null while no end is known. */
  readonly validTo: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** The one of a buyer's exemptions that holds for what goes there: their own before one of a group, the oldest first. */
export function exemptionAt(
  exemptions: readonly TaxExemption[],
  address: PostalAddress,
  now: Date,
): TaxExemption | undefined {
  const places = taxPlacesOf(address);
  const holding = exemptions.filter((one) => isInForce(one, now) && isOf(one, places));
  return holding.toSorted(
    (one, other) =>
      Number(one.customerId === null) - Number(other.customerId === null) ||
      one.createdAt.getTime() - other.createdAt.getTime() ||
      one.id.localeCompare(other.id),
  )[0];
}

function isInForce({ validFrom, validTo }: TaxExemption, now: Date): boolean {
  return validFrom <= now && (validTo === null || now < validTo);
}

function isOf({ country, region }: TaxExemption, places: readonly TaxPlace[]): boolean {
  return country === null || places.some((place) => place.country === country && place.region === region);
}
