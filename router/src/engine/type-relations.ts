import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { IsSubtype } from './data/rewrite.ts';

/** Whether a type is another or one of its kinds; names that the schema does not have are of no kind. */
export function subtypesOf(schema: GraphQLSchema): IsSubtype {
  return (name, of) => {
    if (name === of) return true;
    const abstract = schema.getType(of);
    const type = schema.getType(name);
    return (
      isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type)
    );
  };
}
