import { type ComponentType, createContext, type ReactNode, Suspense, useContext } from 'react';
import type { DeferredRef } from './graph/unmask.ts';
import type { SlotData, SlotExtras, SlotName } from './slots.ts';

/** What a component that fills a slot is given: the data of its fragment, some of which may come later. */
export type SlotProps<Name extends SlotName> = {
  readonly data: DeferredRef<SlotData[Name]>;
} & (Name extends keyof SlotExtras ? SlotExtras[Name] : unknown);

/** A component for each slot. */
export type SlotComponents = { readonly [Name in SlotName]: ComponentType<SlotProps<Name>> };

/** What fills the slots; where nothing does, as when the pages of one service run alone, a slot shows nothing. */
export const SlotContext = createContext<Partial<SlotComponents>>({});

/** A place in a page that another service fills. */
export function Slot<Name extends SlotName>(props: SlotProps<Name> & { readonly name: Name }): ReactNode {
  const Component: ComponentType<SlotProps<Name>> | undefined = useContext(SlotContext)[props.name];
  if (!Component) return null;
  return (
    <Suspense fallback={null}>
      <Component {...props} />
    </Suspense>
  );
}
