import type { CataloguedProduct } from '../../products/product.ts';
import { faultsOfRecord } from './faults-of-record.ts';
import type { FoundFault } from './found-fault.ts';
import type { ImportFacts } from '../import-steps.ts';
import type { ProductRecord, RecordGroup } from '../product-record.ts';

/** By these the first refusal names no variant, or another one. */
const ofVariants = new Set(['INVALID_OPTION_VALUES', 'OPTION_VALUES_TAKEN', 'INVALID_OPTIONS']);

/** What is amiss with a record, and in any case what it was refused for. */
export function allFaults(
  before: CataloguedProduct | undefined,
  record: ProductRecord,
  facts: ImportFacts,
  refused: readonly FoundFault[],
): FoundFault[] {
  const found = [...faultsOfRecord(before, record, facts)];
  const untold = refused.filter((one) => !found.some((other) => isTheSame(one, other)));
  return [...untold, ...found];
}

/** The one that a decision names first, and one that was found. */
function isTheSame(first: FoundFault, found: FoundFault): boolean {
  if (first.code !== found.code) return false;
  if (ofVariants.has(first.code)) return true;
  return first.variant === found.variant && first.field.every((part, index) => found.field[index] === part);
}

/** What is amiss with rows that cannot be read whole: that, and what else can be told of the rest of them. */
export function faultsOfUnreadable(
  { field = '', unread = [[field]], rest }: RecordGroup,
  before: CataloguedProduct | undefined,
  facts: ImportFacts,
): FoundFault[] {
  const told = unread.map((path): FoundFault => {
    const [part, place = '', ...within] = path;
    const isOfVariant = part === 'variants' && place !== '';
    return {
      code: 'INVALID_RECORD',
      variant: isOfVariant ? Number(place) : undefined,
      field: isOfVariant ? within : path,
    };
  });
  if (!rest) return told;
  const isUnread = (path: readonly string[]) =>
    unread.some(
      (one) => one.every((part, index) => path[index] === part) || path.every((part, index) => one[index] === part),
    );
  // Without its name nobody knows whether there is such a product, which then needs less.
  const isNamed = rest.slug !== '';
  const others = [...faultsOfRecord(before, rest, facts)].filter(({ variant, field: within }) => {
    const path = variant === undefined ? within : ['variants', variant.toString(), ...within];
    return !isUnread(path) && (isNamed || isSaid(rest, path));
  });
  return [...told, ...others];
}

function isSaid(record: ProductRecord, path: readonly string[]): boolean {
  let said: unknown = record;
  // What is within a field is named as the catalogue names it, which is not always where it stands.
  for (const part of path[0] === 'variants' ? path : path.slice(0, 1)) {
    if (typeof said !== 'object' || said === null) return true;
    said = (said as Readonly<Record<string, unknown>>)[part];
    if (said === undefined) return false;
  }
  return true;
}
