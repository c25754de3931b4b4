import type { PostalAddress } from '@agora/schema';

/** A country, or one of its regions as addresses name it. */
export interface Area {
  readonly country: string;
  readonly region: string | null;
}

/** A place where goods lie. */
export interface Warehouse {
  readonly id: string;
  /** What its people call it. */
  readonly code: string;
  readonly name: string;
  /** Null until somebody says it. */
  readonly address: PostalAddress | null;
  /** Where it is the nearest one, as somebody says. */
  readonly serves: readonly Area[];
  /** Whether goods are taken in. What lies in a closed one is sold until nothing is left. */
  readonly isOpen: boolean;
  readonly version: number;
}
