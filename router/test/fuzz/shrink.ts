import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { MadeQuery } from './make-query.ts';
import type { FuzzedGraph } from './open-graph.ts';
import { withoutUnused } from './without-unused.ts';

const mostAttempts = 500;

/** The smallest query that is found to differ still, by leaving out one thing after another. */
export async function shrink(
  graph: FuzzedGraph,
  query: MadeQuery,
  differs: (query: MadeQuery) => Promise<boolean>,
): Promise<MadeQuery> {
  let best = parse(query.text, { noLocation: true });
  let attempts = 0;
  const isSmaller = async (candidate: DocumentNode): Promise<boolean> => {
    const document = withoutUnused(candidate);
    if (validate(graph.schema, document).length > 0) return false;
    attempts += 1;
    if (!(await differs({ ...query, text: print(document) }))) return false;
    best = document;
    return true;
  };
  await isSmaller(withFragmentsInPlace(best));
  for (let isProgress = true; isProgress && attempts < mostAttempts;) {
    isProgress = false;
    for (let index = 0; attempts < mostAttempts; index += 1) {
      const candidates = smallerAt(best, index);
      if (index >= countOf(best)) break;
      for (const candidate of candidates) {
        if (!(await isSmaller(candidate))) continue;
        isProgress = true;
        index -= 1;
        break;
      }
    }
  }
  return { ...query, text: print(best) };
}

/** What can be left out at the selection of that number; nothing when there are not that many. */
function smallerAt(document: DocumentNode, number: number): readonly DocumentNode[] {
  const replaced = (instead: (selection: SelectionNode) => readonly SelectionNode[] | undefined) => {
    let seen = -1;
    const edited: SelectionSetNode[] = [];
    const changed = visit(document, {
      [Kind.SELECTION_SET]: (set: SelectionSetNode) => {
        const selections = set.selections.flatMap((selection) => {
          seen += 1;
          return (seen === number ? instead(selection) : undefined) ?? [selection];
        });
        const isSame =
          selections.length === set.selections.length && selections.every((each, at) => each === set.selections[at]);
        if (isSame || selections.length === 0) return undefined;
        edited.push(set);
        return { ...set, selections };
      },
    });
    return edited.length > 0 ? [changed] : [];
  };
  const directiveless = (index: number) =>
    replaced((selection) => {
      const directives: readonly DirectiveNode[] = selection.directives ?? [];
      return directives[index] && [{ ...selection, directives: directives.filter((_, at) => at !== index) }];
    });
  return [
    ...replaced(() => []),
    ...replaced((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections : undefined,
    ),
    ...directiveless(0),
    ...directiveless(1),
    ...replaced((selection) =>
      selection.kind === Kind.FIELD && selection.alias ? [without(selection, 'alias')] : undefined,
    ),
    ...replaced((selection) =>
      selection.kind === Kind.FIELD && selection.arguments?.length ? [{ ...selection, arguments: [] }] : undefined,
    ),
    ...replaced((selection) => (isNarrowed(selection) ? [without(selection, 'typeCondition')] : undefined)),
  ];
}

function countOf(document: DocumentNode): number {
  let count = 0;
  visit(document, { [Kind.SELECTION_SET]: ({ selections }) => void (count += selections.length) });
  return count;
}

function isNarrowed(selection: SelectionNode) {
  return selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition !== undefined;
}

function without(selection: SelectionNode, key: 'alias' | 'typeCondition'): SelectionNode {
  return { ...selection, [key]: undefined };
}

function withFragmentsInPlace(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment: FragmentDefinitionNode) => [fragment.name.value, fragment]),
  );
  const inPlace = visit(document, {
    [Kind.FRAGMENT_SPREAD]: ({ name, directives }) => {
      const fragment = fragments.get(name.value);
      return (
        fragment && {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives,
          selectionSet: fragment.selectionSet,
        }
      );
    },
  });
  return withoutUnused(inPlace);
}
