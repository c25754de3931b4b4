import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import type { ServiceName } from '../contract/services.ts';
import { isComposite } from './is-composite.ts';

interface Given {
  readonly service: ServiceName;
  readonly type: string;
  readonly field: FieldDefinitionNode;
}

/**
 * The fields that would take the fields of other services with them when one service does not answer, a line each. Null
 * has to stop where an answer goes from one service to another: at each field of Query and Mutation, at what a service
 * adds to an entity that another one owns, at what needs fields of others, and at each reference to such an entity.
 * The owner of an entity is the service of its name, or else the one that gives it most fields beyond its keys.
 */
export function blankingFields(sdls: ReadonlyMap<ServiceName, string>): string[] {
  const entities = new Set<string>();
  const given: Given[] = [];
  const members = new Map<string, Set<string>>();
  for (const [service, sdl] of sdls) {
    for (const node of parse(sdl, { noLocation: true }).definitions) {
      if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_EXTENSION) {
        for (const { name } of node.types ?? []) addMember(members, node.name.value, name.value);
      }
      if (!isComposite(node)) continue;
      const type = node.name.value;
      for (const { name } of node.interfaces ?? []) addMember(members, name.value, type);
      const keys = keyFieldsOf(node);
      if (keys.length > 0) entities.add(type);
      for (const field of node.fields ?? []) {
        if (!keys.includes(field.name.value) && !has(field, 'external')) given.push({ service, type, field });
      }
    }
  }

  const ownerFor = (type: string) =>
    ownerOf(
      type,
      given.filter((one) => one.type === type),
    );
  const owners = new Map([...entities].map((type) => [type, ownerFor(type)]));
  const isForeign = (type: string, service: ServiceName): boolean => {
    const owner = owners.get(type);
    return owner !== undefined && owner !== service;
  };
  return given.flatMap(({ service, type, field }) => {
    const place = `${service}: ${type}.${field.name.value}`;
    if (isNonNull(field.type)) {
      if (type === 'Query' || type === 'Mutation')
        return [`${place} is non-null, and would blank the rest of an operation`];
      if (isForeign(type, service)) return [`${place} is non-null, and ${type} is of ${String(owners.get(type))}`];
      if (has(field, 'requires')) return [`${place} is non-null, and needs fields of another service`];
    }
    const named = innermost(field.type);
    const targets = [named.name, ...(members.get(named.name) ?? [])];
    const foreign = targets.find((target) => isForeign(target, service));
    return named.isNonNull && foreign !== undefined
      ? [`${place} holds a non-null ${named.name}, and ${foreign} is of ${String(owners.get(foreign))}`]
      : [];
  });
}

function addMember(members: Map<string, Set<string>>, abstract: string, type: string): void {
  members.set(abstract, (members.get(abstract) ?? new Set()).add(type));
}

/** Names at the top of every `@key(fields:)`. */
function keyFieldsOf({ directives = [] }: ObjectTypeDefinitionNode): string[] {
  return directives.flatMap(({ name, arguments: given = [] }) => {
    if (name.value !== 'key') return [];
    const fields = given.find((argument) => argument.name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING
      ? fields.value
          .replaceAll(/\{[^}]*\}/g, ' ')
          .trim()
          .split(/[\s,]+/)
      : [];
  });
}

function ownerOf(type: string, given: readonly Given[]): ServiceName | undefined {
  const counts = new Map<ServiceName, number>();
  for (const { service, field } of given) {
    if (!has(field, 'requires')) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  const named = [...counts.keys()].find((service) => service === type.toLowerCase());
  return named ?? [...counts].sort(([, a], [, b]) => b - a).at(0)?.[0];
}

function has({ directives = [] }: FieldDefinitionNode, directive: string): boolean {
  return directives.some(({ name }) => name.value === directive);
}

function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

function innermost(type: TypeNode, nonNull = false): { readonly name: string; readonly isNonNull: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isNonNull: nonNull };
  return innermost(type.type, type.kind === Kind.NON_NULL_TYPE);
}
