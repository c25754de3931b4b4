import type { ServiceName } from './services.ts';

/** The types of events that one service emits and another has reactions to. */
export interface Flow {
  readonly from: ServiceName;
  readonly to: ServiceName;
  readonly types: readonly string[];
}
