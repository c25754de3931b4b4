import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind, print } from 'graphql';
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
  const types = new Map<string, readonly Requirement[]>();
  const fields = new Map<string, readonly Requirement[]>();
  for (const node of supergraph.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        for (const field of node.fields ?? []) {
          enter(fields, `${node.name.value}.${field.name.value}`, requirementsOf(field.directives, names));
        }
        enter(types, node.name.value, requirementsOf(node.directives, names));
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        enter(types, node.name.value, requirementsOf(node.directives, names));
        break;
    }
  }
  return { types, fields };
}

interface DirectiveNames {
  readonly authenticated: string | undefined;
  readonly scopes: string | undefined;
  readonly policies: string | undefined;
}

function enter(rules: Map<string, readonly Requirement[]>, key: string, requirements: readonly Requirement[]): void {
  if (requirements.length > 0) rules.set(key, requirements);
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
