import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { CountryCodeResolver, CurrencyResolver, DateTimeISOResolver } from 'graphql-scalars';

/** As large as the fullest cart of the dearest things, with its tax. */
const pattern = /^-?\d{1,13}(\.\d{1,6})?$/;

function decimal(value: unknown): string {
  const text = typeof value === 'number' ? value.toString() : value;
  if (typeof text === 'string' && pattern.test(text)) return text;
  const message = 'A Decimal is a number such as "19.99", with at most 13 digits before the point and six behind it.';
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

const DecimalResolver = new GraphQLScalarType({
  name: 'Decimal',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) =>
    decimal(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined),
});

/** Longer tags name no language that people read. */
const longestTag = 35;

/** A tag without what says how numbers, dates and the like are written. */
function languageTag(value: unknown): string {
  if (typeof value === 'string' && value.length <= longestTag) {
    try {
      return new Intl.Locale(value).baseName;
    } catch {
      // Said below.
    }
  }
  throw new GraphQLError('A LanguageTag is one of BCP 47, such as "de" or "pt-BR".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

const LanguageTagResolver = new GraphQLScalarType({
  name: 'LanguageTag',
  serialize: languageTag,
  parseValue: languageTag,
  parseLiteral: (node) => languageTag(node.kind === Kind.STRING ? node.value : undefined),
});

/** The scalars of the shared types, under the names that the schema gives them. */
export const scalarResolvers = {
  DateTime: named('DateTime', DateTimeISOResolver),
  Decimal: DecimalResolver,
  CurrencyCode: named('CurrencyCode', CurrencyResolver),
  CountryCode: named('CountryCode', CountryCodeResolver),
  LanguageTag: LanguageTagResolver,
};

function named(name: string, scalar: GraphQLScalarType): GraphQLScalarType {
  const config = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    name,
    parseLiteral(node, variables) {
      try {
        return config.parseLiteral(node, variables);
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : `This is no ${name}.`;
        throw new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
      }
    },
  });
}
