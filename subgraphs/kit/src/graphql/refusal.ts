import type { CodedError } from './coded-error.ts';

/** The answer to a request that never became an operation. */
export function refusal({ message, code }: CodedError) {
  return { errors: [{ message, extensions: { code } }] };
}
