import { Kind, parse, print, type SelectionSetNode, visit } from 'graphql';

/** The same query with every third of its selection sets deferring one of its selections. */
export function withDeferral(query: string, seed: number): string {
  let sets = 0;
  let labels = 0;
  const deferring = (set: SelectionSetNode): SelectionSetNode | undefined => {
    sets += 1;
    if (sets % 3 !== 0) return undefined;
    const chosen = (seed + sets) % set.selections.length;
    const label = `part ${(labels += 1)}`;
    const selections = set.selections.map((selection, index) =>
      index === chosen
        ? ({
            kind: Kind.INLINE_FRAGMENT,
            directives: [
              {
                kind: Kind.DIRECTIVE,
                name: { kind: Kind.NAME, value: 'defer' },
                arguments: [
                  {
                    kind: Kind.ARGUMENT,
                    name: { kind: Kind.NAME, value: 'label' },
                    value: { kind: Kind.STRING, value: label },
                  },
                ],
              },
            ],
            selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
          } as const)
        : selection,
    );
    return { ...set, selections };
  };
  return print(visit(parse(query), { SelectionSet: { leave: deferring } }));
}
