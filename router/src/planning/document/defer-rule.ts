import {
  type ASTNode,
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ValidationContext,
  visit,
} from 'graphql';
import { argumentOf } from './constant-conditions.ts';

/**
 * What the incremental delivery draft asks of `@defer`: labels are texts, no two of a document the same; root fields of
 * mutations are not deferred, and nothing of a subscription is.
 */
export function deferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>();
  const refuse = (node: DirectiveNode, message: string) =>
    context.reportError(new GraphQLError(message, { nodes: node }));

  return {
    Directive: (node) => {
      if (node.name.value !== 'defer') return;
      const label = argumentOf(node, 'label');
      if (label?.kind === Kind.VARIABLE) refuse(node, 'The label of "@defer" must be a text, not a variable.');
      if (label?.kind === Kind.STRING) {
        if (labels.has(label.value)) refuse(node, `Two "@defer" have the label "${label.value}".`);
        labels.add(label.value);
      }
      const parent = context.getParentType();
      if (parent && parent === context.getSchema().getMutationType()) {
        refuse(node, 'Root fields of a mutation cannot be deferred.');
      }
    },
    OperationDefinition: (operation) => {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      for (const part of [operation, ...context.getRecursivelyReferencedFragments(operation)]) {
        for (const defer of defersIn(part)) refuse(defer, 'Nothing of a subscription can be deferred.');
      }
    },
  };
}

/** Those that may have an effect: a variable may switch one off, so it is ignored where it cannot be kept. */
function defersIn(part: ASTNode): DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(part, {
    Directive: (node) => {
      const condition = argumentOf(node, 'if');
      const mayBeOff = condition && (condition.kind !== Kind.BOOLEAN || !condition.value);
      if (node.name.value === 'defer' && !mayBeOff) found.push(node);
    },
  });
  return found;
}
