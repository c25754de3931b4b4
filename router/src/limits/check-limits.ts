import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Limits } from '../config.ts';
import type { RouterErrorCode } from '../errors/router-error.ts';
import type { Refusal } from '../planning/model/prepare.ts';
import { measureOperation, type OperationSize } from './measure-operation.ts';
import { valueDepthOf } from './value-depth.ts';

type LimitedSize = keyof OperationSize;

const refusals: Readonly<Record<LimitedSize, { code: RouterErrorCode; excess: (value: number) => string }>> = {
  depth: { code: 'MAX_DEPTH_LIMIT', excess: (value) => `is nested ${value} levels deep` },
  aliases: { code: 'MAX_ALIASES_LIMIT', excess: (value) => `has ${value} aliases` },
  rootFields: { code: 'MAX_ROOT_FIELDS_LIMIT', excess: (value) => `has ${value} root fields` },
  fields: { code: 'MAX_FIELDS_LIMIT', excess: (value) => `selects ${value} fields` },
};

/** As deep as a value may be that is given in a variable, about. */
const mostValueDepth = 100;

const sizes: readonly LimitedSize[] = ['depth', 'aliases', 'rootFields', 'fields'];

/**
 * Every limit of form that an operation exceeds. Fragments count each time they are spread, but are measured once, so
 * that fragments which multiply cost nothing. The document need not be valid.
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Pick<Limits, LimitedSize>,
): readonly Refusal[] {
  const measured = measureOperation(document, operation);
  const excesses = sizes.flatMap((size): Refusal[] => {
    const limit = limits[size];
    const value = Math.min(measured[size], Number.MAX_SAFE_INTEGER);
    if (value <= limit) return [];
    const { code, excess } = refusals[size];
    const message = `The operation ${excess(value)}, fragments spread out; the limit is ${limit}.`;
    return [{ code, message, extensions: { limit, value } }];
  });
  return [...excesses, ...tooDeepValues(document)];
}

/** In the whole document, since all of it is validated. */
function tooDeepValues(document: DocumentNode): readonly Refusal[] {
  const [limit, value] = [mostValueDepth, valueDepthOf(document)];
  if (value <= limit) return [];
  const message = `A value in the document is nested ${value} levels deep; the limit is ${limit}.`;
  return [{ code: 'MAX_VALUE_DEPTH_LIMIT', message, extensions: { limit, value } }];
}
