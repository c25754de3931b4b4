import type { ImportFault } from '../../domain/imports/faults/import-fault.ts';
import type { ImportRow } from './import-store.ts';

/** What is amiss with a row; of one that an earlier release wrote, the first of it. */
export function faultsOfRow({ faults, code, field }: ImportRow): readonly ImportFault[] {
  return faults ?? (code === null ? [] : [{ code, column: field ?? '' }]);
}
