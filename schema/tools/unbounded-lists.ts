import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import type { ServiceName } from '../contract/services.ts';
import { isComposite } from './is-composite.ts';

/**
 * The lists that do not say how long they get, a line each. A list says it in its description ("at most 100"), a
 * connection in those of its arguments `first` and `last`. Needless where something else bounds it: an enum the list of its values in
 * an answer, a page its edges and nodes, an input the refusals of it and the path of each.
 */
export function unboundedLists(sdls: ReadonlyMap<ServiceName, string>): string[] {
  const parsed = [...sdls].map(([service, sdl]) => [service, parse(sdl, { noLocation: true }).definitions] as const);
  const enums = new Set(
    parsed.flatMap(([, nodes]) => nodes.flatMap((node) => (isEnum(node) ? [node.name.value] : []))),
  );
  const isBoundedElsewhere = (type: ObjectTypeDefinitionNode, { name, type: list }: FieldDefinitionNode): boolean =>
    enums.has(nameOf(list)) ||
    (type.name.value.endsWith('Connection') && ['edges', 'nodes'].includes(name.value)) ||
    name.value === 'userErrors' ||
    (isUserError(type) && name.value === 'field');

  return parsed.flatMap(([service, nodes]) => {
    const refuse = (place: string) => `${service}: ${place} says no bound, such as "at most 100", in its description`;
    return nodes.flatMap((node) => {
      if (isInput(node)) {
        return unboundedInputs(node.fields).map((field) => refuse(`the list ${node.name.value}.${field}`));
      }
      if (!isComposite(node)) return [];
      return (node.fields ?? []).flatMap((field) => {
        const place = `${node.name.value}.${field.name.value}`;
        const taken = unboundedInputs(field.arguments).map((name) => refuse(`the list ${place}(${name}:)`));
        if (isList(field.type) && !isExternal(field) && !isBoundedElsewhere(node, field) && !saysBound(field)) {
          return [...taken, refuse(`the list ${place}`)];
        }
        const open = nameOf(field.type).endsWith('Connection') ? unboundedSizes(field) : [];
        return [...taken, ...open.map((name) => refuse(`the argument \`${name}\` of ${place}`))];
      });
    });
  });
}

/** A connection may be without `last`. */
function unboundedSizes({ arguments: taken = [] }: FieldDefinitionNode): string[] {
  const sizes = taken.filter(({ name }) => name.value === 'first' || name.value === 'last');
  const open = sizes.filter((size) => !saysBound(size)).map(({ name }) => name.value);
  return sizes.some(({ name }) => name.value === 'first') ? open : ['first', ...open];
}

/** A value of an enum can be given any number of times. */
function unboundedInputs(inputs: readonly InputValueDefinitionNode[] = []): string[] {
  return inputs.filter((input) => isList(input.type) && !saysBound(input)).map(({ name }) => name.value);
}

function saysBound({ description }: FieldDefinitionNode | InputValueDefinitionNode): boolean {
  return /\b(?:at most|up to|exactly|first|latest|to) \d/i.test(description?.value.replaceAll(/\s+/g, ' ') ?? '');
}

function isEnum(node: DefinitionNode) {
  return node.kind === Kind.ENUM_TYPE_DEFINITION;
}

function isInput(node: { readonly kind: Kind }): node is InputObjectTypeDefinitionNode {
  return node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
}

function isUserError({ name, interfaces = [] }: ObjectTypeDefinitionNode): boolean {
  return [name, ...interfaces.map((one) => one.name)].some(({ value }) => value === 'UserError');
}

function isExternal({ directives = [] }: FieldDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === 'external');
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
