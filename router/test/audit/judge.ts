import { isDeepStrictEqual } from 'node:util';
import type { AuditTest } from './audit-group.ts';
import type { ContenderAnswer } from './contender.ts';

/** What an answer is compared by. */
export interface Verdict {
  readonly data: unknown;
  readonly errors: unknown;
  readonly parts?: string;
}

/** What was to come, and what came: equal when the test is passed, and easily read side by side when it is not. */
export function verdicts(test: AuditTest, answer: ContenderAnswer): { expected: Verdict; actual: Verdict } {
  const parts = (count: number) => (count > 1 ? 'several' : 'one');
  const isAnyError = test.errors === true;
  const actualErrors = answer.errors.map(({ path, extensions }) => line(path, extensions?.['code'])).sort();
  return {
    expected: {
      data: test.isDeferred ? test.data : inOrder(test.data),
      errors: isAnyError ? 'some' : (test.errors ?? []).map(({ path, code }) => line(path, code)).sort(),
      parts: parts(test.isDeferred ? 2 : 1),
    },
    actual: {
      data: test.isDeferred ? answer.data : inOrder(answer.data),
      errors: isAnyError && actualErrors.length > 0 ? 'some' : actualErrors,
      parts: parts(answer.parts),
    },
  };
}

/** Both for people to read, with what else is known. */
export function comparison(test: AuditTest, answer: ContenderAnswer, calls: Readonly<Record<string, number>>): string {
  const { expected, actual } = verdicts(test, answer);
  const text = (verdict: Verdict) => JSON.stringify(verdict).replaceAll(/\\n */g, '').replaceAll('\\"', '');
  const messages = answer.errors.map(({ message }) => message).join('; ');
  return `   want ${text(expected)}\n    got ${text(actual)}\n        ${messages} ${JSON.stringify(calls)}`;
}

/** Passed as the public audit counts: the data is right, and there are errors where there ought to be some. */
export function isPassed(test: AuditTest, { data, errors }: ContenderAnswer): boolean {
  const areExpected = test.errors === true || (test.errors?.length ?? 0) > 0;
  return isDeepStrictEqual(data ?? null, test.data ?? null) && areExpected === errors.length > 0;
}

function line(path: readonly (string | number)[] | undefined, code: unknown): string {
  return `${String(code)} at ${path?.join('.') ?? 'nowhere'}`;
}

/** Answers are in the order of the selection: as text, the order is compared too. Parts that come later are not. */
function inOrder(data: unknown): unknown {
  return JSON.stringify(data ?? null, null, 1);
}
