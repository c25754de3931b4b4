import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
} from 'graphql';
import { linkedDirective } from '../../supergraph/linked-directive.ts';
import type { Requirement } from './requirement.ts';

/** What a supergraph says about who may see what. All of the requirements of one entry must be met. */
export interface AccessRules {
  /** Of objects, interfaces, scalars and enums, by name. */
  readonly types: ReadonlyMap<string, readonly Requirement[]>;
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, readonly Requirement[]>;
}

/** Reads `@authenticated`, `@requiresScopes` and `@policy`, under whatever name the supergraph links them. */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const names: DirectiveNames = {
    authenticated: linkedDirective(supergraph, 'authenticated', 'authenticated'),
    scopes: linkedDirective(supergraph, 'requiresScopes', 'requiresScopes'),
    policies: linkedDirective(supergraph, 'policy', 'policy'),
  };
  const rules = { types: new Map<string, readonly Requirement[]>(), fields: new Map<string, readonly Requirement[]>() };
  const objects: ObjectTypeDefinitionNode[] = [];
  for (const node of supergraph.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        for (const field of node.fields ?? []) {
          add(rules.fields, `${node.name.value}.${field.name.value}`, requirementsOf(field.directives, names));
        }
        add(rules.types, node.name.value, requirementsOf(node.directives, names));
        if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.push(node);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        add(rules.types, node.name.value, requirementsOf(node.directives, names));
        break;
    }
  }
  for (const node of objects) inheritFromInterfaceObjects(node, rules.fields);
  return rules;
}

type Rules = Map<string, readonly Requirement[]>;

/** A subgraph that knows an interface only as an object can say there alone who may see its fields. */
function inheritFromInterfaceObjects({ name, fields = [], interfaces = [] }: ObjectTypeDefinitionNode, rules: Rules) {
  for (const field of fields.filter(isOfInterfaceObject)) {
    for (const { name: inherited } of interfaces) {
      const requirements = rules.get(`${inherited.value}.${field.name.value}`) ?? [];
      add(rules, `${name.value}.${field.name.value}`, requirements);
    }
  }
}

/** No subgraph has it on this very type. */
function isOfInterfaceObject({ directives = [] }: FieldDefinitionNode): boolean {
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  return joins.length > 0 && joins.every((join) => !join.arguments?.some(({ name }) => name.value === 'graph'));
}

interface DirectiveNames {
  readonly authenticated: string | undefined;
  readonly scopes: string | undefined;
  readonly policies: string | undefined;
}

function add(rules: Rules, key: string, requirements: readonly Requirement[]): void {
  if (requirements.length > 0) rules.set(key, [...(rules.get(key) ?? []), ...requirements]);
}

function requirementsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  names: DirectiveNames,
): readonly Requirement[] {
  return (directives ?? []).flatMap((directive): Requirement[] => {
    switch (directive.name.value) {
      case names.authenticated:
        return [{ kind: 'authenticated' }];
      case names.scopes:
        return [{ kind: 'scopes', anyOf: alternatives(directive) }];
      case names.policies:
        return [{ kind: 'policies', anyOf: alternatives(directive) }];
      default:
        return [];
    }
  });
}

/** Both directives have one argument, a list of lists; GraphQL lets a list of one be written without its brackets. */
function alternatives(directive: ConstDirectiveNode): readonly (readonly string[])[] {
  const value = directive.arguments?.[0]?.value;
  return listOf(value).map((all) => listOf(all).map((name) => (name.kind === Kind.STRING ? name.value : print(name))));
}

function listOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (!value) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}
