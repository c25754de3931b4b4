import type { PageComponent } from './lazy-page.tsx';
import type { SlotComponents } from './slot.tsx';

/** A page at a path, in the manner of React Router (`/p/:slug`). */
interface ServicePage {
  readonly path: string;
  readonly page: PageComponent;
  /** Shown to nobody who is not signed in: guests are led to the sign-in page and back. */
  readonly isPersonal?: boolean;
}

/** A console for people who work at the shop. */
interface ServiceConsole {
  /** Below `/console`. */
  readonly path: string;
  readonly title: string;
  /** Whom it is shown; what they may do there the graph decides. */
  readonly roles: readonly string[];
  /** With this it is shown to people of other roles as well, whom a permission group allows it. */
  readonly scope?: string;
  readonly page: PageComponent;
  /** One thing of it, by its id. */
  readonly detail?: PageComponent;
}

/** All that a service adds to the shop that people see. */
export interface ServicePages {
  readonly pages: readonly ServicePage[];
  readonly consoles?: readonly ServiceConsole[];
  readonly slots: Partial<SlotComponents>;
}
