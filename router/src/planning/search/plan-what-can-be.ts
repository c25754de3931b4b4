import { type DocumentNode, OperationTypeNode } from 'graphql';
import type { Plan } from '../plan/plan-node.ts';
import { rootFields, withRoot } from './root-fields.ts';
import { TooManyWays } from '../model/too-many-ways.ts';

export interface PlannedPart {
  /** Absent when nothing can be planned. */
  readonly planned?: Plan | undefined;
  /** Why the planner found no plan for all of it. */
  readonly failure?: string;
}

/**
 * The planner throws where a supergraph has no way to answer what it offers, or plans nothing at all where no type is
 * behind an interface. That is no fault of the client, and costs a query no more than the root fields that it is about,
 * each under all of its aliases. Mutations are run all or none, and a subscription without a plan has nothing to say.
 *
 * @param asked of `plannerDocument`
 */
export function planWhatCanBe(
  asked: DocumentNode,
  kind: OperationTypeNode,
  plan: (document: DocumentNode) => Plan | undefined,
): PlannedPart {
  const whole = tryToPlan(asked, plan);
  if (whole.failure === undefined) return whole;
  if (kind === OperationTypeNode.SUBSCRIPTION) throw whole.error;
  const fields = kind === OperationTypeNode.QUERY ? rootFields(asked, ({ name }) => name.value) : [];
  const plannable = fields.filter(
    (field) => fields.length > 1 && tryToPlan(withRoot(asked, field), plan).failure === undefined,
  );
  if (plannable.length === 0) return { failure: whole.failure };
  const { planned } = tryToPlan(withRoot(asked, plannable.flat()), plan);
  return { planned, failure: whole.failure };
}

function tryToPlan(
  document: DocumentNode,
  plan: (document: DocumentNode) => Plan | undefined,
): PlannedPart & { readonly error?: unknown } {
  try {
    const planned = plan(document);
    if (!planned) throw new Error('The planner found nothing to fetch');
    return { planned };
  } catch (error) {
    if (error instanceof TooManyWays) throw error;
    return { error, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
