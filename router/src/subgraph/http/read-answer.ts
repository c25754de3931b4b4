import type { Freshness } from '../call/freshness.ts';
import type { SubgraphAnswer, SubgraphAnswerError } from '../call/subgraph-answer.ts';

/**
 * Takes a parsed JSON value for an answer; throws `TypeError` when it is none. Written by hand because every answer
 * passes here: what is large, the data, is not looked into.
 */
export function readAnswer(value: unknown, freshness?: Freshness, isPlain?: boolean, bytes?: number): SubgraphAnswer {
  if (!isObject(value)) throw new TypeError('The answer is not an object');
  const { data, errors, extensions } = value;
  if (data !== undefined && data !== null && !isObject(data)) throw new TypeError('data is not an object');
  const found = errors === undefined || errors === null ? undefined : readErrors(errors);
  if (!data && !found) throw new TypeError('The answer has neither data nor errors');
  return { data, errors: found, extensions: isObject(extensions) ? extensions : undefined, freshness, isPlain, bytes };
}

function readErrors(errors: unknown): readonly SubgraphAnswerError[] | undefined {
  if (!Array.isArray(errors)) throw new TypeError('errors is not a list');
  return errors.length === 0 ? undefined : errors.map(readError);
}

function readError(error: unknown): SubgraphAnswerError {
  if (!isObject(error) || typeof error['message'] !== 'string') throw new TypeError('An error has no message');
  const { message, path, extensions } = error;
  return {
    message,
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
