import { type DocumentNode, Kind, visit } from 'graphql';
import { without } from './join-directives.ts';

/**
 * The supergraph without what fields require of other subgraphs: the planner makes mistakes with that, above all where
 * required fields require others or lead back to the same type. It plans as if every field could be asked for anywhere;
 * what is required is selected, handed on and waited for by ourselves.
 */
export function withoutRequirements(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    [Kind.DIRECTIVE]: (directive) =>
      directive.name.value === 'join__field' ? without(directive, 'requires') : undefined,
  });
}
