import { composeServices } from '@apollo/composition';
import { type ASTNode, GraphQLError, parse } from 'graphql';
import { type ServiceName, serviceNames } from '../contract/services.ts';

type Composition =
  { readonly supergraph: string; readonly warnings: readonly string[] } | { readonly errors: readonly string[] };

const firstPort = 4001;

/** One supergraph of these subgraphs, or all that keeps them apart: a line an error, naming the subgraphs concerned. */
export function composeSupergraph(sdls: ReadonlyMap<ServiceName, string>): Composition {
  const services = [];
  const unreadable = [];
  for (const [name, sdl] of sdls) {
    try {
      services.push({ name, url: routingUrl(name), typeDefs: parse(sdl) });
    } catch (error) {
      unreadable.push(`${name}: ${error instanceof GraphQLError ? located(error) : String(error)}`);
    }
  }
  if (unreadable.length > 0) return { errors: unreadable };

  const { supergraphSdl, hints, errors } = composeServices(services);
  if (errors) return { errors: errors.map(described) };
  const warnings = hints.filter(({ definition }) => definition.level.name === 'WARN');
  return {
    supergraph: `${supergraphSdl.trimEnd()}\n`,
    warnings: warnings.map(described),
  };
}

/** Where the local stack serves a subgraph; elsewhere the router's `<NAME>_URL` says otherwise. */
function routingUrl(name: ServiceName): string {
  return `http://127.0.0.1:${firstPort + serviceNames.indexOf(name)}/graphql`;
}

interface Finding {
  readonly message: string;
  readonly nodes?: readonly (ASTNode & { readonly subgraph?: string })[] | undefined;
}

/** Who is concerned stands in the nodes, or in brackets before the message, or nowhere. */
function described({ message, nodes }: Finding): string {
  const [, prefix, text = message] = /^(?:\[(\w+)\] )?(.*)$/s.exec(message) ?? [];
  const concerned = new Set((nodes ?? []).flatMap(({ subgraph }) => (subgraph === undefined ? [] : [subgraph])));
  if (prefix !== undefined) concerned.add(prefix);
  const names = concerned.size > 0 ? [...concerned].sort().join(', ') : 'supergraph';
  return `${names}: ${text.replaceAll(/\s+/g, ' ').trim()}`;
}

function located(error: GraphQLError): string {
  const [at] = error.locations ?? [];
  return at ? `${error.message} (line ${at.line})` : error.message;
}
