import { type AnswerError, formattedError } from '../../errors/answer-error.ts';
import type { ErrorMask } from '../../errors/error-mask.ts';

/** Errors as a member of a JSON object with its comma, `"errors":[...],`; empty when there are none. */
export type ShowErrors = (errors: readonly AnswerError[]) => string;

export function createShowErrors(maskError: ErrorMask): ShowErrors {
  return (errors) =>
    errors.length === 0 ? '' : `"errors":${JSON.stringify(errors.map((error) => maskError(formattedError(error))))},`;
}
