/** Apollo Gateway reports usage to its maker unless the environment tells otherwise: it has no option for it. */
export function reportNothing(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
