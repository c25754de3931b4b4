export const searchPath = (): string => process.env['PATH'] ?? '';

/** On a build machine nothing is skipped. */
export function isContinuousIntegration(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '');
}
