import { type ComponentType, lazy, type ReactNode, useState } from 'react';

/** A page whose code comes when it is shown, or earlier: when somebody seems to be on the way to it. */
export type PageComponent = ComponentType & { readonly load: () => Promise<void> };

/** Makes a page of the module that has it by default. Where its code is there already, nothing is shown in its stead. */
export function lazyPage(fetchCode: () => Promise<{ readonly default: ComponentType }>): PageComponent {
  let code: ComponentType | undefined;
  const fetchAndKeep = async () => {
    const module = await fetchCode();
    code = module.default;
    return module;
  };
  const Later = lazy(fetchAndKeep);
  function LazyPage(): ReactNode {
    // What was shown first stays, so that the page keeps its state.
    const [Shown] = useState(() => code ?? Later);
    return <Shown />;
  }
  const load = async () => {
    await fetchAndKeep();
  };
  return Object.assign(LazyPage, { load });
}
