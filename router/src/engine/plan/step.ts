import type { Faults } from '../report/fault.ts';
import type { OperationRun } from './run/operation-run.ts';

/** A part of a plan, compiled. What goes wrong in it is added to the faults; it rejects only when the run has ended. */
export type Step = (run: OperationRun, faults: Faults) => Promise<void>;

export const nothing: Step = () => Promise.resolve();
