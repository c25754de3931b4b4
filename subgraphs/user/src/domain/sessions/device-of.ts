import Bowser from 'bowser';

type DeviceKind = 'COMPUTER' | 'PHONE' | 'TABLET' | 'OTHER';

/** What a client's program says of itself and the device that it runs on. */
export interface Device {
  readonly program: string | null;
  readonly system: string | null;
  readonly kind: DeviceKind;
  readonly userAgent: string;
}

const kinds: Readonly<Record<string, DeviceKind>> = { desktop: 'COMPUTER', mobile: 'PHONE', tablet: 'TABLET' };

export function deviceOf(userAgent: string): Device {
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    program: named(browser.name, browser.version?.split('.')[0]) ?? programOf(userAgent),
    system: named(os.name, os.versionName ?? os.version),
    kind: kinds[platform.type ?? ''] ?? 'OTHER',
    userAgent,
  };
}

/** What is no browser names itself first (RFC 9110, section 10.1.5), such as `curl/8.5.0`. */
function programOf(userAgent: string): string | null {
  const [, name, version] = /^([\w-]+)\/(\d+)/.exec(userAgent) ?? [];
  return name === 'Mozilla' ? null : named(name, version);
}

function named(name: string | undefined, version: string | undefined): string | null {
  return name ? [name, version].filter(Boolean).join(' ') : null;
}
