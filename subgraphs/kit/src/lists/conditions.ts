import { and, type Column, eq, gte, inArray, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { CodedError } from '../graphql/coded-error.ts';

/** A filter of a list: all that is given must hold. `AND`, `OR` and `NOT` take filters of the same kind. */
interface Where<Input> {
  readonly AND?: readonly Input[] | null | undefined;
  readonly OR?: readonly Input[] | null | undefined;
  readonly NOT?: Input | null | undefined;
}

/** How each field of a filter is asked of the database. */
export type Conditions<Input> = {
  readonly [Field in Exclude<keyof Input, keyof Where<Input>>]-?: (value: NonNullable<Input[Field]>) => SQL | undefined;
};

const maxDepth = 4;
const maxConditions = 50;
const maxInList = 50;

/**
 * A filter as a condition; undefined when everything is wanted. An empty `OR` lets nothing through. Throws
 * `BAD_USER_INPUT` for one that is nested more than four times, has more than fifty conditions, or more than fifty
 * filters or values in one list.
 */
export function conditionOf<Input extends Where<Input>>(
  where: Input | null | undefined,
  conditions: Conditions<Input>,
): SQL | undefined {
  let left = maxConditions;
  const read = (input: Input, depth: number): SQL | undefined => {
    if (depth > maxDepth) throw refused(`A filter is nested ${maxDepth} times at most.`);
    const { AND, OR, NOT, ...fields } = input;
    const parts = (Object.keys(fields) as (keyof typeof conditions)[]).map((field) => {
      const value = input[field];
      if (value == null) return undefined;
      left -= 1;
      if (left < 0) throw refused(`A filter has ${maxConditions} conditions at most.`);
      return conditions[field](value);
    });
    const nested = (inputs: readonly Input[]) => bounded(inputs).map((each) => read(each, depth + 1) ?? sql`true`);
    return and(
      ...parts,
      ...nested(AND ?? []),
      OR ? (or(...nested(OR)) ?? sql`false`) : undefined,
      NOT ? not(read(NOT, depth + 1) ?? sql`true`) : undefined,
    );
  };
  return where ? read(where, 0) : undefined;
}

interface Equality<Value> {
  readonly eq?: Value | null | undefined;
  readonly oneOf?: readonly Value[] | null | undefined;
}

/** `eq` and `oneOf`; where both are given, both must hold. */
export function equality<Value>(column: Column) {
  return ({ eq: one, oneOf }: Equality<Value>): SQL | undefined =>
    and(one == null ? undefined : eq(column, one), oneOf == null ? undefined : inArray(column, [...bounded(oneOf)]));
}

interface Range<Value> {
  readonly from?: Value | null | undefined;
  readonly before?: Value | null | undefined;
  readonly to?: Value | null | undefined;
}

/** From here on, before that, up to that and with it. */
export function range<Value>(column: Column) {
  return ({ from, before, to }: Range<Value>): SQL | undefined =>
    and(
      from == null ? undefined : gte(column, from),
      before == null ? undefined : lt(column, before),
      to == null ? undefined : lte(column, to),
    );
}

/** Has this text in it, whatever its case. */
export function contains(column: Column) {
  return ({ contains: text }: { readonly contains?: string | null | undefined }): SQL | undefined =>
    text == null ? undefined : sql`${column} ilike ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
}

function bounded<Entry>(list: readonly Entry[]): readonly Entry[] {
  if (list.length > maxInList) throw refused(`A list of a filter has ${maxInList} entries at most.`);
  return list;
}

function refused(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}
