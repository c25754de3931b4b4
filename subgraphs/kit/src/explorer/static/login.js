import { remember } from './remembered.js';

/** Whoever logs in by an operation here stays so in this tab of the browser: nobody has to copy a token. */
const kept = 'agora access token';

/** Codes of the router and of subgraphs that say that the token is good for nothing any more. */
const useless = ['TOKEN_EXPIRED', 'TOKEN_INVALID', 'TOKEN_REVOKED', 'UNAUTHENTICATED'];

/** What goes along with each operation, and what is learned from its answer. */
export function headersOf(identity, guestHint) {
  const keep = (token) => {
    if (token) sessionStorage.setItem(kept, token);
    else sessionStorage.removeItem(kept);
    show(guestHint, keep);
  };
  show(guestHint, keep);
  return {
    async before() {
      const token = sessionStorage.getItem(kept);
      return { ...(await identityHeader(identity)), ...(token ? { authorization: `Bearer ${token}` } : {}) };
    },
    after({ data, errors }) {
      remember(data);
      for (const result of Object.values(data ?? {})) {
        if (typeof result?.accessToken === 'string') keep(result.accessToken);
      }
      if (useless.includes(errors?.[0]?.extensions?.code)) keep(undefined);
    },
  };
}

/** It is good for a few minutes, so it is asked for anew with each operation. */
async function identityHeader(identity) {
  if (!identity) return {};
  const response = await fetch(identity.url);
  return { [identity.header]: (await response.json()).identity };
}

function show(guestHint, keep) {
  const bar = document.querySelector('#login');
  const isLoggedIn = sessionStorage.getItem(kept) !== null;
  const out = document.createElement('button');
  out.textContent = 'Log out';
  out.onclick = () => keep(undefined);
  if (isLoggedIn) bar.replaceChildren('Logged in: the access token goes along with every operation. ', out);
  else bar.replaceChildren(...(guestHint ? [guestHint] : []));
}
