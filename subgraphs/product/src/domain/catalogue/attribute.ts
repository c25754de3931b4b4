import { isTaxClass, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';

export type AttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'CHOICE';

/** Something that can be said of products. */
export interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly unit: string | null;
  readonly choices: readonly string[];
  readonly isFilterable: boolean;
  /** The category whose products it is for, with those of its parts; null when it is for all. */
  readonly categoryId: string | null;
  readonly version: number;
}

/** What is said of a product, by the codes of attributes. */
export type AttributeValues = Readonly<Record<string, string | number | boolean>>;

interface GivenAttribute {
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly isFilterable?: boolean | undefined;
}

type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_ATTRIBUTE'>;
interface Decision {
  readonly refused?: never;
  readonly attribute: Attribute;
}

const mostChoices = 200;

/** Makes something that can be said of products. */
export function createAttribute(
  created: Pick<Attribute, 'id' | 'code' | 'type' | 'categoryId'> & GivenAttribute & { readonly name: string },
  isCodeTaken: boolean,
): Decision | Refusal | ProductRefusal<'ATTRIBUTE_CODE_TAKEN' | 'ATTRIBUTE_IN_USE'> {
  const { id, code, type, categoryId } = created;
  if (!isTaxClass(code)) return { refused: 'INVALID_ATTRIBUTE', field: ['code'] };
  if (isCodeTaken) return { refused: 'ATTRIBUTE_CODE_TAKEN', field: ['code'] };
  if (type === 'CHOICE' && created.choices === undefined) return { refused: 'INVALID_ATTRIBUTE', field: ['choices'] };
  const empty = { id, code, type, categoryId, name: '', unit: null, choices: [], isFilterable: false, version: 0 };
  return updateAttribute(empty, created, new Set());
}

/** Says something else of an attribute; what is left out stays, and so does a choice that is said of some product. */
export function updateAttribute(
  before: Attribute,
  given: GivenAttribute,
  saidOfProducts: ReadonlySet<string>,
): Decision | Refusal | ProductRefusal<'ATTRIBUTE_IN_USE'> {
  const name = given.name === undefined ? before.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const unit = given.unit === undefined ? before.unit : lineOfText(given.unit, 20);
  if (unit === undefined || (unit !== null && before.type !== 'NUMBER')) {
    return { refused: 'INVALID_ATTRIBUTE', field: ['unit'] };
  }
  const choices = given.choices === undefined ? before.choices : readChoices(before.type, given.choices);
  if (!choices) return { refused: 'INVALID_ATTRIBUTE', field: ['choices'] };
  if (given.choices && [...saidOfProducts].some((choice) => !choices.includes(choice))) {
    return { refused: 'ATTRIBUTE_IN_USE', field: ['choices'] };
  }
  const isFilterable = given.isFilterable ?? before.isFilterable;
  return { attribute: { ...before, name, unit, choices, isFilterable, version: before.version + 1 } };
}

function readChoices(type: AttributeType, given: readonly string[]): string[] | undefined {
  const choices = given.flatMap((choice) => lineOfText(choice, 100) ?? []);
  const isCount = choices.length >= 1 && choices.length <= mostChoices && choices.length === given.length;
  return type === 'CHOICE' && isCount && new Set(choices).size === choices.length ? choices : undefined;
}
