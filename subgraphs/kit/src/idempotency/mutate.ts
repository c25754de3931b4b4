import type { Transact, UnitOfWork } from '../subgraph/unit-of-work.ts';
import { isIdempotencyKey } from './idempotency-key.ts';

/** What was decided: done, or refused. Plain JSON, since a repetition gets it from where it was kept. */
interface Decided {
  readonly refused?: string;
}

type Refused<Outcome extends Decided> = Extract<Outcome, { readonly refused: string }>;
type Done<Outcome extends Decided> = Exclude<Outcome, { readonly refused: string }>;

/** Why an idempotency key is refused; the code list of every service with mutations has both. */
export interface KeyRefusal {
  readonly refused: 'INVALID_IDEMPOTENCY_KEY' | 'IDEMPOTENCY_CONFLICT';
  readonly field: readonly string[];
}

interface Mutation<Stores, Settings, Outcome extends Decided, Answer, Refusal> {
  /** Its name, such as `orderCancel`. */
  readonly operation: string;
  /** Whose idempotency key it is: keys of different callers never meet. */
  readonly caller: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined; readonly [field: string]: unknown };
  /** Finds and locks, decides, saves, emits, signals: all of it or nothing. Begun anew when it loses against another. */
  readonly decide: (work: UnitOfWork<Stores, Settings>) => Promise<Outcome>;
  /** The payload of what is done, and of its repetition: it shows how things are now. */
  readonly answer: (done: Done<Outcome>) => Answer | Promise<Answer>;
  readonly refuse: (refused: Refused<Outcome> | KeyRefusal) => Refusal | Promise<Refusal>;
}

/**
 * Carries out a mutation in one transaction, at most once for each idempotency key: the same key and input again is
 * answered with what the first came to, a refusal too; the same key with another input is a conflict. That something was not
 * found is not kept: what other services tell of may have come since.
 */
export async function mutate<Stores, Settings, Outcome extends Decided, Answer, Refusal>(
  { transact }: { readonly transact: Transact<Stores, Settings> },
  { operation, caller, input, decide, answer, refuse }: Mutation<Stores, Settings, Outcome, Answer, Refusal>,
): Promise<Answer | Refusal> {
  const { idempotencyKey: key, ...asked } = input;
  const field = ['idempotencyKey'];
  if (key != null && !isIdempotencyKey(key)) return refuse({ refused: 'INVALID_IDEMPOTENCY_KEY', field });
  const outcome = await transact<Outcome | KeyRefusal>(async (work) => {
    if (key == null) return decide(work);
    const first = await work.once({ operation, caller, key, input: asked }, () => decide(work), isFinal);
    return first.conflict ? { refused: 'IDEMPOTENCY_CONFLICT', field } : first.outcome;
  });
  return isRefused(outcome) ? refuse(outcome) : answer(outcome as Done<Outcome>);
}

function isFinal({ refused }: Decided): boolean {
  return !refused?.endsWith('_NOT_FOUND');
}

function isRefused<Outcome extends Decided>(outcome: Outcome | KeyRefusal): outcome is Refused<Outcome> | KeyRefusal {
  return outcome.refused !== undefined;
}
