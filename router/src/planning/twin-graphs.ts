import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';
import { applicationsOn, onGraph, textOf, withText } from './join-directives.ts';
import { type RequiringField, requiringFields, selectionSetOf } from './requiring-fields.ts';
import { SupergraphTypes } from './supergraph-types.ts';

/**
 * The planner lets a fetch of a required field become part of an earlier fetch from the same subgraph, and forgets that
 * the field itself requires what is not there yet. So each such field is moved into a subgraph of its own: a twin, which
 * is entered by the same keys and has nothing else. A chain of requirements may meet a subgraph several times, but each of
 * its twins once.
 */
export function twinGraphs(supergraph: DocumentNode): {
  readonly supergraph: DocumentNode;
  /** The subgraph that a twin really is, by name. */
  readonly twins: ReadonlyMap<string, string>;
} {
  const twins = twinsFor(supergraph);
  if (twins.length === 0) return { supergraph, twins: new Map() };
  const names = new Map<string, string>();
  const definitions = supergraph.definitions.map((node) =>
    isGraphs(node) ? withTwins(node, twins, names) : twinned(node, twins),
  );
  return { supergraph: { ...supergraph, definitions }, twins: names };
}

interface Twin {
  /** Of the subgraph, and of the twin, in the enum of graphs. */
  readonly graph: string;
  readonly name: string;
  /** `Type.field` of what only this twin has. */
  readonly moved: ReadonlySet<string>;
  /** `Type.field` of keys and of what is required. */
  readonly needed: ReadonlySet<string>;
  /** Types of which it has those fields. */
  readonly types: ReadonlySet<string>;
  /** Types of which it has all that the subgraph has. */
  readonly whole: ReadonlySet<string>;
}

function twinsFor(supergraph: DocumentNode): readonly Twin[] {
  const types = new SupergraphTypes(supergraph);
  const fields = requiringFields(types).filter(({ level }) => level > 0);
  const groups = Map.groupBy(fields, ({ graph, level }) => `${graph}__TWIN_${level}_`);
  return [...groups].map(([name, group]) => {
    const graph = group[0]?.graph ?? '';
    const owners = new Set(group.map(({ type }) => type));
    const needed = new Set(group.flatMap((field) => neededBy(field, types)));
    const others = [...needed].map((coordinate) => coordinate.split('.')[0] ?? '').filter((type) => !owners.has(type));
    const results = group.flatMap(({ type, field }) => types.leadsTo(type, field));
    return {
      graph,
      name,
      moved: new Set(group.map(({ type, field }) => `${type}.${field}`)),
      needed,
      types: owners,
      whole: types.reachable([...results, ...others], graph),
    };
  });
}

function neededBy({ graph, type, requires }: RequiringField, types: SupergraphTypes): readonly string[] {
  const keys = applicationsOn(graph, types.get(type)?.directives).flatMap(
    (directive) => textOf(directive, 'key') ?? [],
  );
  return [...keys, requires].flatMap((fields) => types.mentioned(type, selectionSetOf(fields)));
}

type Graphs = DefinitionNode & { readonly kind: Kind.ENUM_TYPE_DEFINITION };

function isGraphs(node: DefinitionNode): node is Graphs {
  return node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph';
}

function withTwins(node: Graphs, twins: readonly Twin[], names: Map<string, string>): Graphs {
  const values = (node.values ?? []).flatMap((value) => [
    value,
    ...twins
      .filter(({ graph }) => graph === value.name.value)
      .map((twin) => {
        const directives = (value.directives ?? []).map((directive) => {
          const name = textOf(directive, 'name') ?? '';
          const twinName = `${name} ${twin.name}`;
          names.set(twinName, name);
          return withText(directive, 'name', twinName);
        });
        return { ...value, name: { kind: Kind.NAME, value: twin.name } as const, directives };
      }),
  ]);
  return { ...node, values };
}

/** A definition with the part that twins have of it. */
function twinned(node: DefinitionNode, twins: readonly Twin[]): DefinitionNode {
  switch (node.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return { ...node, directives: onType(node.name.value, node.directives, twins) };
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const name = node.name.value;
      const among = twins.filter(({ whole }) => whole.has(name));
      const directives = onType(name, node.directives, twins);
      const inner = <Part extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(part: Part) => ({
        ...part,
        directives: withCopies(part.directives, among),
      });
      return node.kind === Kind.ENUM_TYPE_DEFINITION
        ? { ...node, directives, values: (node.values ?? []).map(inner) }
        : { ...node, directives, fields: (node.fields ?? []).map(inner) };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const name = node.name.value;
      const fields = (node.fields ?? []).map((field) => onField(name, field, twins));
      return { ...node, directives: onType(name, node.directives, twins), fields };
    }
    default:
      return node;
  }
}

/** Of a type that a twin has in part, it has the keys; it is neither of an interface nor in a union. */
function onType(
  name: string,
  directives: readonly ConstDirectiveNode[] = [],
  twins: readonly Twin[],
): readonly ConstDirectiveNode[] {
  const copies = twins.flatMap((twin) => {
    if (twin.whole.has(name)) return copiesFor(twin, directives);
    const isPart = twin.types.has(name) || name === 'Query';
    return isPart
      ? copiesFor(
          twin,
          directives.filter((directive) => directive.name.value === 'join__type'),
        )
      : [];
  });
  return [...directives, ...copies];
}

function onField(type: string, field: FieldDefinitionNode, twins: readonly Twin[]): FieldDefinitionNode {
  const coordinate = `${type}.${field.name.value}`;
  const movers = twins.filter(({ moved }) => moved.has(coordinate));
  const directives = (field.directives ?? []).map((directive) => {
    const mover = movers.find(({ graph }) => graph === textOf(directive, 'graph'));
    return mover ? onGraph(mover.name, directive) : directive;
  });
  const among = twins.filter((twin) => !movers.includes(twin) && (twin.whole.has(type) || twin.needed.has(coordinate)));
  return { ...field, directives: withCopies(directives, among) };
}

function withCopies(
  directives: readonly ConstDirectiveNode[] = [],
  twins: readonly Twin[],
): readonly ConstDirectiveNode[] {
  return [...directives, ...twins.flatMap((twin) => copiesFor(twin, directives))];
}

function copiesFor({ graph, name }: Twin, directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  return applicationsOn(graph, directives).map((directive) => onGraph(name, directive));
}
