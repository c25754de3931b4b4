import type { PreparedOperation } from '../planning/model/prepared-operation.ts';
import type { CompleteAnswer } from './answer/answer.ts';

/** A subscription of which the caller may see nothing: it is told so, and there are no events. */
export function hiddenSubscription({ unauthorized }: Pick<PreparedOperation, 'unauthorized'>): CompleteAnswer {
  const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
  const errors = unauthorized.map(({ path }) => ({ message: 'Unauthorized field or type', path, extensions }));
  return { kind: 'complete', text: JSON.stringify({ errors, data: null }), status: 200, wasRun: true, headers: {} };
}
