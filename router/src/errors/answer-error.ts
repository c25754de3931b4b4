import type { GraphQLFormattedError } from 'graphql';

/**
 * An error that an answer tells of, not masked yet. Most are made by the engine, a thousand in one answer maybe, and are
 * thrown by nobody: they are no exceptions, because to note where in the code one was made takes longer than all else.
 */
export interface AnswerError {
  readonly message: string;
  readonly locations?: GraphQLFormattedError['locations'] | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly originalError?: Error | undefined;
}

export function formattedError({ message, locations, path, extensions }: AnswerError): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}
