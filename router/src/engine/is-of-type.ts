import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { type JsonObject, ownValue } from './json-object.ts';

/** Whether an object of an answer is of a type, by its `__typename`; `undefined` when it does not say. */
export function isOfType(schema: GraphQLSchema, value: JsonObject, condition: string): boolean | undefined {
  const name = ownValue(value, '__typename');
  if (typeof name !== 'string') return undefined;
  if (name === condition) return true;
  const type = schema.getType(name);
  const wanted = schema.getType(condition);
  return (isObjectType(type) || isInterfaceType(type)) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
