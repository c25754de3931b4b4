import { lineOfText } from '@agora/schema';
import { findRegion, findTerritory, postalForms, readPostalAddress, type TypedAddress } from '@agora/schema/address';
import type { StockRefusal } from '../stock.ts';
import type { Area, Warehouse } from './warehouse.ts';

type Fields = Pick<Warehouse, 'code' | 'name' | 'address' | 'serves'>;

/** Nobody is named there. */
type TypedPlace = Pick<TypedAddress, 'line1' | 'city' | 'country'> &
  Partial<Pick<TypedAddress, 'line2' | 'region' | 'postalCode'>>;

/** What somebody says of a warehouse. */
export interface TypedWarehouse {
  readonly code: string;
  readonly name: string;
  readonly address: TypedPlace | null;
  readonly serves: readonly { readonly country: string; readonly region?: string | null | undefined }[];
}

type Refusal = StockRefusal<
  'INVALID_CODE' | 'INVALID_TEXT' | 'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE' | 'INVALID_AREA_COUNT' | 'UNKNOWN_REGION'
>;

const mostAreas = 100;

/** What somebody says of a warehouse, in the form in which it is kept. */
export function readWarehouse(given: TypedWarehouse): { readonly refused?: never; readonly fields: Fields } | Refusal {
  const { code } = given;
  const name = lineOfText(given.name, 100);
  if (!/^[A-Z\d][A-Z\d-]{0,39}$/.test(code)) return { refused: 'INVALID_CODE', field: ['code'] };
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const blank = { line2: null, region: null, postalCode: null };
  const address = given.address && readPostalAddress({ ...blank, ...given.address, recipient: name });
  if (address && 'fault' in address) {
    const field = address.field === 'recipient' ? ['name'] : ['address', address.field];
    return { refused: address.fault, field, message: address.message };
  }
  if (given.serves.length > mostAreas) return { refused: 'INVALID_AREA_COUNT', field: ['serves'] };
  const serves: Area[] = [];
  for (const [index, area] of given.serves.entries()) {
    const read = readArea(area.country.toUpperCase(), area.region ?? null);
    if (!read) return { refused: 'UNKNOWN_REGION', field: ['serves', index.toString()] };
    serves.push(read);
  }
  return { fields: { code, name, address, serves } };
}

/** What addresses write as a part of a country may be a country of its own. */
function readArea(country: string, given: string | null): Area | undefined {
  const form = postalForms().get(country);
  if (!form) return undefined;
  if (given === null) return { country, region: null };
  const region = findRegion(country, form, given);
  if (region) return { country, region: region.key };
  const territory = findTerritory(form, given);
  return territory && { country: territory.country, region: null };
}
