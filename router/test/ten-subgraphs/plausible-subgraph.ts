import { getNullableType, type GraphQLOutputType, isEnumType, isListType, isObjectType, isScalarType } from 'graphql';
import type { ServiceName } from '@agora/schema';
import { localSchema } from '../../../schema/tools/local-schema.ts';
import { readSubgraphSdl } from '../../../schema/tools/subgraph-sdl.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';

export const scalars: Readonly<Record<string, unknown>> = {
  ID: '018f0000-0000-7000-8000-000000000001',
  String: 'text',
  Int: 1,
  Float: 0.5,
  Boolean: true,
  DateTime: '2026-01-31T12:00:00.000Z',
  Decimal: '19.99',
  CurrencyCode: 'USD',
  CountryCode: 'US',
  LanguageTag: 'de',
};

/** A subgraph of the shop by its own SDL that has something to answer for every field, and one entry in every list. */
export function plausibleSubgraph(name: ServiceName): SubgraphDefinition {
  const sdl = readSubgraphSdl(name) ?? '';
  const types = Object.values(localSchema(sdl).getTypeMap()).filter(isObjectType);
  const resolvers = Object.fromEntries(
    types
      .filter((type) => !type.name.startsWith('__'))
      .map((type) => [
        type.name,
        Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, () => valueOf(field.type)])),
      ]),
  );
  return { name, sdl, resolvers };
}

function valueOf(type: GraphQLOutputType): unknown {
  const known = getNullableType(type);
  if (isListType(known)) return [valueOf(known.ofType)];
  if (isScalarType(known)) return scalars[known.name];
  if (isEnumType(known)) return known.getValues()[0]?.value;
  return {};
}
