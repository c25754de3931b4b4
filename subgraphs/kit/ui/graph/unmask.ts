/** What stands in data for a fragment: only the component of the fragment can read it. */
export type FragmentRef<F extends NamedFragment> = F extends { readonly ' $fragmentName'?: infer Name extends string }
  ? { readonly ' $fragmentRefs'?: Readonly<Record<Name, F>> }
  : never;

/** The data of a fragment, as it is generated from its text. */
export interface NamedFragment {
  readonly ' $fragmentName'?: string;
}

/** The data that a component's own fragment asks for. */
export function unmask<F extends NamedFragment>(ref: FragmentRef<F>): F {
  return ref as unknown as F;
}

/** The same of a fragment that comes later (`@defer`): each field is absent until then. */
export function unmaskDeferred<F extends NamedFragment>(ref: DeferredRef<F>): Partial<F> {
  return ref as unknown as Partial<F>;
}

/** What stands for a fragment that comes later. */
export type DeferredRef<F extends NamedFragment> = F extends { readonly ' $fragmentName'?: infer Name extends string }
  ? { readonly ' $fragmentRefs'?: Readonly<Record<Name, F | object>> }
  : never;
