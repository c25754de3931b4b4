import { serialize } from 'node:v8';
import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  specifiedRules,
  validate,
} from 'graphql';
import type { Engine, Limits } from '../config.ts';
import { checkLimits } from '../limits/check-limits.ts';
import { costFormulaOf } from '../limits/cost/cost-formula-of.ts';
import { parseWithin } from '../limits/parse-within.ts';
import type { CostRules } from '../limits/cost/read-cost-rules.ts';
import { applyAccess } from '../security/access/apply-access.ts';
import type { AccessRules } from '../security/access/read-access-rules.ts';
import { deferRule } from './document/defer-rule.ts';
import { describeSchema } from './model/describe-schema.ts';
import { inlineFragments } from './document/inline-fragments.ts';
import type { InterfaceObjects } from './graph/interface-objects.ts';
import { introspectionOperation } from './document/introspection-operation.ts';
import { withoutLinkedDirectives } from './graph/linked-directives.ts';
import { partsOf } from './plan/parts-of.ts';
import { pickOperation } from './document/pick-operation.ts';
import type { Plan } from './plan/plan-node.ts';
import { planWhatCanBe } from './search/plan-what-can-be.ts';
import { plannerDocument } from './document/planner-document.ts';
import type { Prepared, PrepareRequest, Refusal } from './model/prepare.ts';
import type { PreparedOperation } from './model/prepared-operation.ts';
import { PrivateNames } from './document/private-names.ts';
import { readSelections } from './document/read-selections.ts';
import { subscriptionConditions } from './document/subscription-conditions.ts';
import { TooManyWays } from './model/too-many-ways.ts';
import { variablesOf } from './document/used-variables.ts';
import { withoutLocations } from './document/without-locations.ts';

/** What operations are prepared against. */
export interface Preparation {
  /** What clients see, with `@defer`. */
  readonly schema: GraphQLSchema;
  /** Of `linkedDirectives`. */
  readonly linkedDirectives: ReadonlySet<string>;
  readonly fieldNames: ReadonlySet<string>;
  readonly interfaceObjects: InterfaceObjects;
  readonly accessRules: AccessRules;
  readonly costRules: CostRules;
  readonly limits: Limits;
  readonly isIntrospectionAllowed: boolean;
  readonly engine?: Engine | undefined;
  /** @param source what the client sent */
  readonly plan: (document: DocumentNode, source: string) => Plan | undefined;
}

/** A document with more mistakes than this does not get better by naming them all. */
const shownMistakes = 10;

/** Checks, names and plans an operation of a client. */
export function prepareOperation(preparation: Preparation, request: PrepareRequest): Prepared {
  const { limits } = preparation;
  const document = parseWithin(request.document, limits);
  if ('code' in document) return refused([document]);
  const operation = pickOperation(document, request.operationName);
  if ('code' in operation) return refused([operation]);
  const excesses = checkLimits(document, operation, limits);
  if (excesses.length > 0) return refused(excesses);
  const mistakes = validationErrors(preparation, document);
  if (mistakes.length > 0) return refused(mistakes);
  try {
    return preparedOf(preparation, request, document, operation);
  } catch (error) {
    if (!(error instanceof TooManyWays)) throw error;
    const message = 'There are too many ways to answer the operation to compare them. Ask for less at once.';
    return refused([{ code: 'PLANNING_TIMEOUT', message }]);
  }
}

function preparedOf(
  preparation: Preparation,
  request: PrepareRequest,
  document: DocumentNode,
  chosen: OperationDefinitionNode,
): Prepared {
  const { schema, fieldNames, interfaceObjects, accessRules, costRules, isIntrospectionAllowed, plan } = preparation;
  const kind = chosen.operation;
  const isOurs = preparation.engine !== 'apollo';
  if (kind === OperationTypeNode.SUBSCRIPTION && !isOurs) {
    const message = 'This router runs operations by Apollo Gateway, which has no subscriptions. Poll instead.';
    return refused([{ code: 'ENGINE_UNSUPPORTED', message }]);
  }
  const { operation: inlinedOperation, labels } = inlineFragments(
    document,
    chosen,
    isOurs && request.isDeferralAccepted && kind !== OperationTypeNode.SUBSCRIPTION,
  );
  const operation = withoutLinkedDirectives(inlinedOperation, preparation.linkedDirectives);
  const introspection = introspectionOperation(operation);
  if (introspection && !isIntrospectionAllowed) {
    return refused([{ code: 'INTROSPECTION_DISABLED', message: 'This router does not tell its schema.' }]);
  }
  const inlined: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  const access = applyAccess(accessRules, schema, inlined, operation, request.claims);
  const names = new PrivateNames(fieldNames, kind);
  const asked = plannerDocument(access.shown.operation, names, { schema, interfaceObjects });
  const { planned, failure } = asked ? planWhatCanBe(asked, kind, (part) => plan(part, request.document)) : {};
  const parts = partsOf(planned);
  const prepared: PreparedOperation = {
    kind,
    name: chosen.name?.value,
    variableDefinitions: withoutLocations(chosen.variableDefinitions ?? []),
    selections: readSelections(access.shown.operation, { schema, names, labels, parts }),
    plan: planned,
    introspection: introspection && introspected(schema, introspection),
    unauthorized: access.unauthorized,
    cost: access.operation ? costFormulaOf(costRules, schema, access.document, access.operation) : [],
    isDeferred: parts.size > 0,
    isUnplannable: failure !== undefined && !planned,
  };
  // Not as JSON: the weights of an input type that has itself for a field go in a circle.
  const size = serialize(prepared).length;
  return { ok: true, operation: prepared, requirements: access.requirements, size, ...(failure && { failure }) };
}

function introspected(schema: GraphQLSchema, asked: OperationDefinitionNode): PreparedOperation['introspection'] {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asked] };
  return variablesOf(asked).length > 0
    ? { document: withoutLocations(document) }
    : describeSchema(schema, document, {});
}

function refused(errors: readonly Refusal[]): Prepared {
  return { ok: false, errors };
}

function validationErrors({ schema, isIntrospectionAllowed }: Preparation, document: DocumentNode): readonly Refusal[] {
  const conditions = subscriptionConditions(document);
  if (conditions.length > 0) return conditions.slice(0, shownMistakes).map(forbiddenCondition);
  const errors = validate(schema, document, [...specifiedRules, deferRule], {
    maxErrors: shownMistakes,
    // Suggestions tell names of the schema.
    hideSuggestions: !isIntrospectionAllowed,
  });
  return errors.map(({ message, locations }: GraphQLError) => ({
    code: 'GRAPHQL_VALIDATION_FAILED',
    message,
    ...(locations && { locations }),
  }));
}

function forbiddenCondition(directive: DirectiveNode): Refusal {
  const message = `The root field of a subscription must not depend on "@${directive.name.value}".`;
  const { locations } = new GraphQLError(message, { nodes: directive });
  return { code: 'GRAPHQL_VALIDATION_FAILED', message, ...(locations && { locations }) };
}
