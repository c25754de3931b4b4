import type { ProductImportStatus } from '@agora/schema/operations';

/** How the state of an import looks. */
export function toneOfImport(status: ProductImportStatus) {
  if (status === 'COMPLETED') return 'positive';
  if (isUnderWay(status)) return 'warning';
  return status === 'CANCELLED' ? 'plain' : 'danger';
}

export function isUnderWay(status: ProductImportStatus): boolean {
  return status === 'CHECKING' || status === 'WRITING';
}
