export const searchPath = (): string => process.env['PATH'] ?? '';
