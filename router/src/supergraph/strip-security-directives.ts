import { type DirectiveNode, Kind, parse, print, visit } from 'graphql';

const securityFeature = /\/(authenticated|requiresScopes|policy)\/v\d/;
const securityDirectives = new Set(['authenticated', 'requiresScopes', 'policy']);
const securityScalar = /^(requiresScopes|policy|federation)__(Scope|Policy)$/;

/**
 * The supergraph without its access directives. The gateway library refuses a supergraph that uses them, because it
 * cannot enforce them itself; every subgraph does.
 */
export function stripSecurityDirectives(sdl: string): string {
  const isSecurityLink = ({ name, arguments: values }: DirectiveNode) =>
    name.value === 'link' &&
    values?.some(({ value }) => value.kind === Kind.STRING && securityFeature.test(value.value)) === true;
  return print(
    visit(parse(sdl), {
      Directive: (node) => (isSecurityLink(node) || securityDirectives.has(node.name.value) ? null : undefined),
      DirectiveDefinition: (node) => (securityDirectives.has(node.name.value) ? null : undefined),
      ScalarTypeDefinition: (node) => (securityScalar.test(node.name.value) ? null : undefined),
    }),
  );
}
