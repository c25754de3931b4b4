import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { textOf, without } from '../planning/graph/join-directives.ts';

/** What the router sees to before Apollo Gateway is asked, in any version. */
const seenTo = /^https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes|policy)\//;

/** Apollo Gateway refuses a supergraph that says it must heed access directives. Others that it does not know it still refuses. */
export function withoutAccessPurpose(supergraph: string): string {
  const ofSchema = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) => ({
    ...node,
    directives: (node.directives ?? []).map((link) =>
      link.name.value === 'link' && seenTo.test(textOf(link, 'url') ?? '') ? without(link, 'for') : link,
    ),
  });
  const document: DocumentNode = parse(supergraph, { noLocation: true });
  return print(visit(document, { [Kind.SCHEMA_DEFINITION]: ofSchema, [Kind.SCHEMA_EXTENSION]: ofSchema }));
}
