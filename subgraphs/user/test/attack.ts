import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type DirectiveNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';

const sdl = ['../schema.graphql', '../../../schema/graphql/shared.graphql']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

export const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** A mutation of the service, as who attacks it sees it. */
export interface Target {
  readonly name: string;
  readonly document: string;
  readonly needs: 'nothing' | 'session' | 'scope';
  /** Input with a value in every field that is asked for: ids and texts as they are given. */
  readonly inputOf: (values: Values) => object;
}

export interface Values {
  /** By the name of the field, such as `addressId`. */
  readonly ids: Readonly<Record<string, string>>;
  readonly text: string;
  readonly idempotencyKey?: string;
}

export const targets: readonly Target[] = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
  ({ name, args, astNode }) => {
    const type = args[0]?.type;
    const document = type
      ? `mutation ($input: ${type.toString()}) { ${name}(input: $input) { userErrors { code } } }`
      : `mutation { ${name} { userErrors { code } } }`;
    return {
      name,
      document,
      needs: needsOf(astNode?.directives ?? []),
      inputOf: (values) => (type ? (valueOf('input', type, values) as object) : {}),
    };
  },
);

function needsOf(directives: readonly DirectiveNode[]): Target['needs'] {
  const names = directives.map(({ name }) => name.value);
  if (names.includes('requiresScopes')) return 'scope';
  return names.includes('authenticated') ? 'session' : 'nothing';
}

const scalars: Readonly<Record<string, unknown>> = {
  Int: 1,
  Boolean: false,
  CountryCode: 'US',
  DateTime: '2100-01-31T12:00:00.000Z',
};

function valueOf(field: string, type: GraphQLInputType, values: Values): unknown {
  if (isNonNullType(type)) return valueOf(field, type.ofType, values);
  if (isListType(type)) return [valueOf(field.replace(/s$/, ''), type.ofType, values)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map(({ name, type: of }) => [name, valueOf(name, of, values)]));
  }
  if (type.name === 'ID') return values.ids[field] ?? nobody;
  if (field === 'idempotencyKey') return values.idempotencyKey;
  return type.name === 'String' ? values.text : scalars[type.name];
}

/** An id that nothing has. */
const nobody = '018f0000-0000-7000-8000-00000000dead';
