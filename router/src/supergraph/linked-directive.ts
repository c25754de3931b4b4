import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

/**
 * The name under which a supergraph uses a directive of a feature, without `@`; undefined when the feature is not
 * linked. `@link(url:, as:, import:)` of https://specs.apollo.dev/link may rename it; any version of the feature will do.
 */
export function linkedDirective(supergraph: DocumentNode, feature: string, directive: string): string | undefined {
  for (const link of linksOf(supergraph)) {
    const name = featureOf(stringOf(argumentOf(link, 'url')));
    if (name !== feature) continue;
    const imported = importedAs(argumentOf(link, 'import'), `@${directive}`);
    if (imported) return imported.slice(1);
    const namespace = stringOf(argumentOf(link, 'as')) ?? feature;
    return directive === feature ? namespace : `${namespace}__${directive}`;
  }
  return undefined;
}

function linksOf({ definitions }: DocumentNode): readonly ConstDirectiveNode[] {
  return definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
    )
    .filter(({ name }) => name.value === 'link');
}

/** `https://specs.apollo.dev/authenticated/v0.1` is of `authenticated`. */
function featureOf(url: string | undefined): string | undefined {
  return /^https:\/\/specs\.apollo\.dev\/(\w+)\/v\d+\.\d+\/?$/.exec(url ?? '')?.[1];
}

function importedAs(imports: ConstValueNode | undefined, name: string): string | undefined {
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const element of imports.values) {
    if (stringOf(element) === name) return name;
    if (element.kind !== Kind.OBJECT) continue;
    const field = (key: string) => stringOf(element.fields.find((candidate) => candidate.name.value === key)?.value);
    if (field('name') === name) return field('as') ?? name;
  }
  return undefined;
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

function stringOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
