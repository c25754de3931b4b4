import { createHash } from 'node:crypto';
import { type FieldNode, OperationTypeNode, print } from 'graphql';

/**
 * The names under which subgraphs are asked for the fields of one operation. They depend on nothing but what is asked,
 * so that what is asked twice has the same name, in other operations too; and no alias of a client is among them, because
 * it could be the name of a key, or of a field that another subgraph requires.
 */
export class PrivateNames {
  readonly #taken: ReadonlySet<string>;
  readonly #kind: OperationTypeNode;
  readonly #questions = new Map<string, string>();
  readonly #mutations = new Map<string, string>();

  /** @param taken every name of a field in the supergraph */
  constructor(taken: ReadonlySet<string>, kind: OperationTypeNode) {
    this.#taken = taken;
    this.#kind = kind;
  }

  of(field: FieldNode, isRoot: boolean): string {
    const name = field.name.value;
    // At the root nothing can be shadowed: a field that the client did not rename keeps its name.
    if (isRoot && (!field.alias || field.alias.value === name)) return name;
    if (isRoot && this.#kind === OperationTypeNode.MUTATION) return this.#ofMutation(name, field.alias?.value ?? name);
    const own = aliasOfObject(field);
    // Without arguments a field is what keys and required fields mean by its name; with arguments it is one of its own.
    if (!field.arguments?.length && own === undefined) return name;
    const values = field.arguments?.map(print).sort().join() ?? '';
    return this.#free(name, `${name}(${values})${own === undefined ? '' : ` ${own}`}`);
  }

  /** Mutations that say the same are still two, each to be run. */
  #ofMutation(name: string, alias: string): string {
    const known = this.#mutations.get(alias);
    if (known !== undefined) return known;
    const source = this.#free(name, `${name} ${this.#mutations.size}`);
    this.#mutations.set(alias, source);
    return source;
  }

  #free(name: string, question: string): string {
    const hash = createHash('sha256').update(question).digest('hex');
    for (let length = 8; ; length += 8) {
      const candidate = `${name}_${hash.slice(0, length)}`;
      const holder = this.#questions.get(candidate) ?? question;
      if (holder === question && !this.#taken.has(candidate)) {
        this.#questions.set(candidate, question);
        return candidate;
      }
    }
  }
}

/**
 * Objects that a client asks for under two names may have different fields, and a null that empties one must not empty
 * the other: they are asked for apart.
 */
function aliasOfObject({ name, alias, selectionSet }: FieldNode): string | undefined {
  return selectionSet && alias?.value !== name.value ? alias?.value : undefined;
}
