import type { ComponentType, LazyExoticComponent } from 'react';
import type { SlotComponents } from './slot.tsx';

/** A page at a path, in the manner of React Router (`/p/:slug`). */
interface ServicePage {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** Shown to nobody who is not signed in: guests are led to the sign-in page and back. */
  readonly isPersonal?: boolean;
}

/** All that a service adds to the shop that people see. */
export interface ServicePages {
  readonly pages: readonly ServicePage[];
  readonly slots: Partial<SlotComponents>;
}
