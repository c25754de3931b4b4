import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Limits } from '../config.ts';
import type { Refusal } from '../planning/model/prepare.ts';

/** Reads a document of no more tokens than the limit; reading stops at the first that is too many. */
export function parseWithin(text: string, { tokens }: Pick<Limits, 'tokens'>): DocumentNode | Refusal {
  try {
    return parse(text, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return isOverLimit(error) ? tooManyTokens(tokens) : notGraphql(error);
    // The parser goes one call deeper with each level.
    if (error instanceof RangeError) {
      return { code: 'GRAPHQL_PARSE_FAILED', message: 'Syntax Error: The document is nested too deeply to be read.' };
    }
    throw error;
  }
}

/** The library has no code for it. */
function isOverLimit({ message }: GraphQLError): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens\. Parsing aborted\.$/.test(message);
}

function tooManyTokens(limit: number): Refusal {
  return {
    code: 'MAX_TOKENS_LIMIT',
    message: `The document has more than ${limit} tokens, the most that are read.`,
    extensions: { limit, value: limit + 1 },
  };
}

function notGraphql({ message, locations }: GraphQLError): Refusal {
  return { code: 'GRAPHQL_PARSE_FAILED', message, ...(locations ? { locations } : {}) };
}
