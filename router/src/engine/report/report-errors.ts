import type { AnswerError } from '../../errors/answer-error.ts';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import type { Fault, Problem } from './fault.ts';
import type { FaultLocator, SupposedFault } from './locate-fault.ts';
import type { ReportedPaths } from './reported-paths.ts';

export interface ErrorReport {
  readonly faults: readonly Fault[];
  readonly problems: readonly Problem[];
  readonly locator: FaultLocator;
  /** What is told now is added. */
  readonly told: ReportedPaths;
  /** Message and path of each error that earlier parts told; what is told now is added. */
  readonly known: Set<string>;
}

/** Nobody reads more of them, and each costs others time. */
const mostErrors = 1_000;

/**
 * The errors of an answer, or of a part of it: all faults, and those problems that no fault explains. Of more than the
 * most that are told, the number alone is told.
 */
export function reportErrors({ faults, problems, locator, told, known }: ErrorReport): readonly AnswerError[] {
  const errors = new Map<string, AnswerError>();
  const supposed: { readonly fault: Fault; readonly at: SupposedFault }[] = [];
  let untold = 0;
  const tell = ({ message, extensions }: Fault, path: SupposedFault['path']) => {
    const key = JSON.stringify([message, path]);
    if (known.has(key)) return;
    known.add(key);
    if (errors.size >= mostErrors) untold += 1;
    else errors.set(key, { message, path: path.length > 0 ? path : undefined, extensions });
  };
  for (const fault of faults) {
    if (errors.size >= mostErrors) {
      untold += 1;
      continue;
    }
    const located = locator.locate(fault);
    for (const path of located.explained) told.add(path);
    for (const path of located.paths) tell(fault, path);
    for (const at of located.supposed) supposed.push({ fault, at });
  }
  // Of what the client did not ask for it hears where nothing else says why it misses something.
  const unsaid = supposed.filter(({ at }) => at.missing.some((path) => !told.explains(path)));
  for (const { fault, at } of unsaid) {
    told.add(at.path);
    tell(fault, at.path);
  }
  // Which problems the untold faults explain is not known.
  const unexplained = untold > 0 ? [] : problems.filter(({ path }) => !told.explains(path));
  const shown = unexplained.slice(0, mostErrors - errors.size);
  untold += unexplained.length - shown.length;
  for (const { path } of shown) told.add(path);
  return [
    ...errors.values(),
    ...shown.map(({ code, message, path }) => ({ message, path, extensions: { code } })),
    ...(untold > 0 ? [tooMany(untold)] : []),
  ];
}

function tooMany(untold: number): AnswerError {
  const message = `Only ${mostErrors} errors are told; at least ${untold} more are not.`;
  const code = 'MAX_ERRORS_LIMIT' satisfies RouterErrorCode;
  return { message, extensions: { code, limit: mostErrors, value: mostErrors + untold } };
}
