import { Supergraph as Composed } from '@apollo/federation-internals';
import { type DocumentNode, Kind, print, printSchema, visit } from 'graphql';
import { linkedDirectives } from './linked-directives.ts';

/** What this router knows how to honour of what a supergraph says must be honoured. */
const supportedFeatures = new Set(
  [
    'core/v0.1',
    'core/v0.2',
    'join/v0.1',
    'join/v0.2',
    'join/v0.3',
    'join/v0.4',
    'join/v0.5',
    'tag/v0.1',
    'tag/v0.2',
    'tag/v0.3',
    'inaccessible/v0.1',
    'inaccessible/v0.2',
    'authenticated/v0.1',
    'requiresScopes/v0.1',
    'policy/v0.1',
    'context/v0.1',
    'cost/v0.1',
    'cacheTag/v0.1',
  ].map((feature) => `https://specs.apollo.dev/${feature}`),
);

/** Reads a supergraph; throws when it is not a sound one, or asks for what this router cannot do. */
export function composedSupergraph(document: DocumentNode): Composed {
  const supergraph = Composed.build(document, { supportedFeatures, validateSupergraph: true });
  // Found unsound only now, when it has parts that contradict each other.
  supergraph.subgraphs();
  return supergraph;
}

/** What clients see, as SDL. */
export function apiSdl(supergraph: Composed, document: DocumentNode): string {
  const schema = supergraph.apiSchema().toGraphQLJSSchema({ includeDefer: true });
  return [printSchema(schema), ...linkedDirectives(supergraph, document).map(print)].join('\n\n');
}

/** All types of all subgraphs without what is only said to routers, as SDL. */
export function fullSdl(supergraph: Composed, document: DocumentNode): string {
  const features = [...(supergraph.schema.coreFeatures?.allFeatures() ?? [])];
  const synthetic = new Set(
    supergraph.schema
      .types()
      .filter((type) => features.some((feature) => feature.isFeatureDefinition(type)))
      .map(({ name }) => name),
  );
  const definitions = document.definitions.filter((definition) => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return false;
    return !('name' in definition && synthetic.has(definition.name.value));
  });
  return print(
    visit(
      { ...document, definitions },
      {
        // Notes to routers, and descriptions.
        [Kind.DIRECTIVE]: () => null,
        [Kind.STRING]: (_node, key) => (key === 'description' ? null : undefined),
      },
    ),
  );
}
