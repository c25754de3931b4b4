import { type GraphQLInputType, GraphQLID, GraphQLString, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { CodedError } from './coded-error.ts';

/** Throws `BAD_USER_INPUT` for a value that no column takes, or that is larger than anything the shop is told. */
export type InputCheck = (value: unknown, place: string) => void;

interface Input {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Twice what the longest text of the shop may have: its own limit is told as a user error. */
const longestText = 20_000;
const longestList = 1_000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every id of the shop is a UUID. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

const checkId: InputCheck = (value, place) => {
  if (!isId(value)) throw new CodedError('BAD_USER_INPUT', `${place} is no id.`);
};

const checkText: InputCheck = (value, place) => {
  if (typeof value !== 'string') throw new CodedError('BAD_USER_INPUT', `${place} is no text.`);
  if (value.length > longestText) {
    throw new CodedError('BAD_USER_INPUT', `${place} has more than ${longestText} characters.`);
  }
};

/** How values of a type are checked; undefined when there is nothing to check in them. */
export function inputCheckOf(type: GraphQLInputType): InputCheck | undefined {
  return checkOf(type, new Map());
}

/** How arguments, or the fields of an input, are checked together; those that were not given are left out. */
export function inputChecksOf(
  inputs: readonly Input[],
): ((values: Readonly<Record<string, unknown>>, place?: string) => void) | undefined {
  return checksOf(inputs, new Map());
}

type Known = Map<GraphQLInputType, InputCheck>;

function checkOf(type: GraphQLInputType, known: Known): InputCheck | undefined {
  if (isNonNullType(type)) return checkOf(type.ofType, known);
  if (type === GraphQLID) return checkId;
  if (type === GraphQLString) return checkText;
  if (isListType(type)) return listCheck(checkOf(type.ofType, known));
  if (!isInputObjectType(type)) return undefined;
  const found = known.get(type);
  if (found) return found;
  // An input may hold itself: whoever meets it again while it is being read asks when the time has come.
  known.set(type, (value, place) => check?.(value as Readonly<Record<string, unknown>>, `${place}.`));
  const check = checksOf(Object.values(type.getFields()), known);
  return check && known.get(type);
}

function listCheck(check: InputCheck | undefined): InputCheck {
  return (value, place) => {
    if (!Array.isArray(value)) return;
    if (value.length > longestList) {
      throw new CodedError('BAD_USER_INPUT', `${place} has more than ${longestList} entries.`);
    }
    for (const [index, entry] of value.entries()) if (entry != null) check?.(entry, `${place}.${index}`);
  };
}

function checksOf(inputs: readonly Input[], known: Known) {
  const checks = inputs.flatMap(({ name, type }) => {
    const check = checkOf(type, known);
    return check ? [{ name, check }] : [];
  });
  if (checks.length === 0) return undefined;
  return (values: Readonly<Record<string, unknown>>, place = '') => {
    for (const { name, check } of checks) {
      const value = values[name];
      if (value != null) check(value, `${place}${name}`);
    }
  };
}
