import { lineOfText, normalizeEmail } from '@agora/schema';
import type { StockRefusal } from '../stock.ts';
import type { Supplier } from './supplier.ts';

type Fields = Pick<Supplier, 'code' | 'name' | 'email' | 'leadTimeDays' | 'minimumOrder'>;

type Refusal = StockRefusal<
  'INVALID_CODE' | 'INVALID_TEXT' | 'INVALID_EMAIL' | 'INVALID_LEAD_TIME' | 'INVALID_MINIMUM_ORDER'
>;

const longestLeadTimeDays = 365;
const mostAtLeast = 1_000_000;

/** What somebody says of a supplier, in the form in which it is kept. */
export function readSupplier(given: Fields): { readonly refused?: never; readonly fields: Fields } | Refusal {
  const { code, leadTimeDays, minimumOrder } = given;
  const name = lineOfText(given.name, 200);
  const email = normalizeEmail(given.email);
  if (!/^[A-Z\d][A-Z\d-]{0,39}$/.test(code)) return { refused: 'INVALID_CODE', field: ['code'] };
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  if (email === undefined) return { refused: 'INVALID_EMAIL', field: ['email'] };
  if (leadTimeDays < 1 || leadTimeDays > longestLeadTimeDays) {
    return { refused: 'INVALID_LEAD_TIME', field: ['leadTimeDays'] };
  }
  if (minimumOrder < 1 || minimumOrder > mostAtLeast) {
    return { refused: 'INVALID_MINIMUM_ORDER', field: ['minimumOrder'] };
  }
  return { fields: { code, name, email, leadTimeDays, minimumOrder } };
}
