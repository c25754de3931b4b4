interface Device {
  readonly program: string | null;
  readonly system: string | null;
  readonly userAgent: string;
}

/** What people call a device: "Firefox on Android". */
export function deviceName(device: Device | null): string {
  const { program, system, userAgent } = device ?? {};
  if (program != null && system != null) return `${program} on ${system}`;
  return program ?? system ?? userAgent ?? 'An unknown device';
}

/** From where a session was used last. */
export function placeOf({
  network,
  country,
}: {
  readonly network: string | null;
  readonly country: string | null;
}): string {
  return [network, country].filter(Boolean).join(', ') || 'From an unknown network';
}
