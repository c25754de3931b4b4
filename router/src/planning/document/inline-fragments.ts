import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentOf, conditionsOf, isDecided } from './constant-conditions.ts';

export interface InlinedOperation {
  /** Has inline fragments only, no `@skip` or `@include` that is decided, and a label on each `@defer`, no two the same. */
  readonly operation: OperationDefinitionNode;
  /** What the client calls the deferred parts, by those labels. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/**
 * Puts fragments in the place of their spreads. The document is valid and within limits.
 *
 * @param isDeferralAccepted where not, `@defer` is dropped
 */
export function inlineFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isDeferralAccepted: boolean,
): InlinedOperation {
  const inlining = new Inlining(document, isDeferralAccepted);
  return { operation: { ...operation, selectionSet: inlining.set(operation.selectionSet) }, labels: inlining.labels };
}

class Inlining {
  readonly labels = new Map<string, string | undefined>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #isDeferralAccepted: boolean;

  constructor(document: DocumentNode, isDeferralAccepted: boolean) {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#isDeferralAccepted = isDeferralAccepted;
  }

  set(set: SelectionSetNode): SelectionSetNode {
    const spreads = new Set<string>();
    const selections: SelectionNode[] = [];
    for (const selection of set.selections) {
      if (conditionsOf(selection) === 'never') continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // The second of two equal spreads adds nothing; without this, fragments that spread others twice grow without end.
        const text = print(selection);
        if (spreads.has(text)) continue;
        spreads.add(text);
      }
      selections.push(this.#selection(selection));
    }
    return { ...set, selections };
  }

  #selection(selection: SelectionNode): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#spread(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#fragment(selection, selection);
    const { selectionSet } = selection;
    const directives = this.#directives(selection);
    return { ...selection, directives, ...(selectionSet && { selectionSet: this.set(selectionSet) }) };
  }

  #spread(spread: FragmentSpreadNode): InlineFragmentNode {
    const fragment = this.#fragments.get(spread.name.value);
    if (!fragment) throw new Error(`The document was not validated: it lacks the fragment ${spread.name.value}`);
    return this.#fragment(spread, fragment);
  }

  #fragment(
    placed: FragmentSpreadNode | InlineFragmentNode,
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
  ): InlineFragmentNode {
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition && { typeCondition }),
      directives: this.#directives(placed),
      selectionSet: this.set(selectionSet),
    };
  }

  #directives({ directives = [] }: SelectionNode): DirectiveNode[] {
    return directives
      .filter((directive) => !isDecided(directive))
      .flatMap((directive) => (directive.name.value === 'defer' ? this.#defer(directive) : [directive]));
  }

  #defer(defer: DirectiveNode): DirectiveNode[] {
    const condition = argumentOf(defer, 'if');
    if (!this.#isDeferralAccepted || (condition?.kind === Kind.BOOLEAN && !condition.value)) return [];
    const label = argumentOf(defer, 'label');
    const id = `part${this.labels.size}`;
    this.labels.set(id, label?.kind === Kind.STRING ? label.value : undefined);
    const name = { kind: Kind.NAME, value: 'label' } as const;
    const conditions = (defer.arguments ?? []).filter(
      (argument) => argument.name.value === 'if' && argument.value.kind === Kind.VARIABLE,
    );
    return [
      {
        ...defer,
        arguments: [{ kind: Kind.ARGUMENT, name, value: { kind: Kind.STRING, value: id } }, ...conditions],
      },
    ];
  }
}
