import type { IncomingMessage } from 'node:http';

/** Where the browser sends them: no other path sees a refresh token. */
export const sessionPath = '/session';

const refreshCookie = 'agora-session';
const deviceCookie = 'agora-device';
const flowCookie = 'agora-provider';
const actingCookie = 'agora-acting';
const day = 86_400;

export interface SessionCookies {
  readonly refreshToken: string | undefined;
  readonly deviceToken: string | undefined;
  /** Of a browser that was sent to a provider. */
  readonly flowToken: string | undefined;
  /** The access token by which somebody of the staff acts as a customer. */
  readonly actingToken: string | undefined;
}

export function readSessionCookies({ headers }: IncomingMessage): SessionCookies {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => {
    const mark = pair.indexOf('=');
    return [pair.slice(0, mark).trim(), pair.slice(mark + 1).trim()] as const;
  });
  const cookies = new Map(pairs);
  return {
    refreshToken: cookies.get(refreshCookie),
    deviceToken: cookies.get(deviceCookie),
    flowToken: cookies.get(flowCookie),
    actingToken: cookies.get(actingCookie),
  };
}

/** The cookies of a session that goes on, for `set-cookie`: no script can read them, no other site can send them. */
export function sessionCookies(
  {
    refreshToken,
    deviceToken,
    flowToken,
    actingToken,
  }: Partial<Record<keyof SessionCookies, string | null | undefined>>,
  isSecure: boolean,
): string[] {
  return [
    // As long as a session rests before it expires; the user service is who decides.
    ...(refreshToken ? [cookie(refreshCookie, refreshToken, 30 * day, isSecure)] : []),
    ...(deviceToken ? [cookie(deviceCookie, deviceToken, 365 * day, isSecure)] : []),
    // As long as the way to a provider and back may take.
    ...(flowToken ? [cookie(flowCookie, flowToken, 600, isSecure)] : []),
    // As long as that token lasts, which is never refreshed.
    ...(actingToken ? [cookie(actingCookie, actingToken, 900, isSecure)] : []),
  ];
}

/** Ends the session in the browser; that somebody logged in from it before is remembered. */
export function noSessionCookie(isSecure: boolean): string[] {
  return [cookie(refreshCookie, '', 0, isSecure)];
}

/** Nobody acts as a customer any more. */
export function noActingCookie(isSecure: boolean): string {
  return cookie(actingCookie, '', 0, isSecure);
}

/** What a provider was asked for is over, whatever came of it. */
export function noFlowCookie(isSecure: boolean): string {
  return cookie(flowCookie, '', 0, isSecure);
}

function cookie(name: string, value: string, seconds: number, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : '';
  return `${name}=${value}; Path=${sessionPath}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
