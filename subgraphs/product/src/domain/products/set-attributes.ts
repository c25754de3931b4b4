import { lineOfText } from '@agora/schema';
import type { Attribute, AttributeValues } from '../catalogue/attribute.ts';
import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

interface GivenValue {
  readonly code: string;
  readonly text?: string | null | undefined;
  readonly number?: number | null | undefined;
  readonly boolean?: boolean | null | undefined;
}

interface SetAttributes {
  readonly attributes: readonly GivenValue[];
  readonly expectedVersion: number | undefined;
}

type Refusal = ProductRefusal<'ATTRIBUTE_NOT_FOUND' | 'INVALID_ATTRIBUTE_VALUE' | 'VERSION_CONFLICT'>;

const most = 100;

/** Says what a product is like; what is not named stays. */
export function setAttributes(
  before: CataloguedProduct,
  { attributes: given, expectedVersion }: SetAttributes,
  /** Those that products of its category can have, by their codes. */
  known: ReadonlyMap<string, Attribute>,
): ProductDecision | Refusal {
  const values = new Map(Object.entries(before.product.attributes));
  const named = new Set<string>();
  for (const [index, one] of given.entries()) {
    const field = ['attributes', index.toString()];
    const attribute = known.get(one.code);
    const isRemoved = one.text == null && one.number == null && one.boolean == null;
    if (!attribute && !(isRemoved && values.has(one.code))) {
      return { refused: 'ATTRIBUTE_NOT_FOUND', field: [...field, 'code'] };
    }
    const value = attribute && !isRemoved ? readValue(attribute, one) : undefined;
    if (named.has(one.code) || (!isRemoved && value === undefined)) {
      return { refused: 'INVALID_ATTRIBUTE_VALUE', field };
    }
    named.add(one.code);
    if (value === undefined) values.delete(one.code);
    else values.set(one.code, value);
  }
  if (values.size > most) return { refused: 'INVALID_ATTRIBUTE_VALUE', field: ['attributes'] };
  const attributes = inOneOrder(values);
  const stale = refuseStale(before.product, expectedVersion);
  return stale ?? changeCatalogued(before, { product: { ...before.product, attributes } });
}

/** The value, when it is of the kind of the attribute and nothing else is given. */
function readValue({ type, choices }: Attribute, { text, number, boolean }: GivenValue) {
  if (type === 'NUMBER')
    return text == null && boolean == null && Number.isFinite(number) ? (number ?? undefined) : undefined;
  if (type === 'BOOLEAN') return text == null && number == null ? (boolean ?? undefined) : undefined;
  if (text == null || number != null || boolean != null) return undefined;
  const read = lineOfText(text, 200);
  return type === 'CHOICE' && !choices.includes(read ?? '') ? undefined : read;
}

/** In the order in which PostgreSQL keeps the keys of JSON, so that what is the same looks the same. */
function inOneOrder(values: ReadonlyMap<string, string | number | boolean>): AttributeValues {
  const entries = [...values].sort(
    ([one], [other]) => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0),
  );
  return Object.fromEntries(entries);
}
