import { remember } from './remembered.js';

/** Whoever logs in by an operation here stays so in this tab of the browser: nobody has to copy a token. */
const kept = 'agora access token';

/** What goes along with each operation, and what is learned from its answer. */
export function headersOf(identity) {
  show();
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
      const code = errors?.[0]?.extensions?.code;
      if (code === 'TOKEN_EXPIRED' || code === 'TOKEN_INVALID') keep(undefined);
    },
  };
}

/** It is good for a few minutes, so it is asked for anew with each operation. */
async function identityHeader(identity) {
  if (!identity) return {};
  const response = await fetch(identity.url);
  return { [identity.header]: (await response.json()).identity };
}

function keep(token) {
  if (token) sessionStorage.setItem(kept, token);
  else sessionStorage.removeItem(kept);
  show();
}

function show() {
  const bar = document.querySelector('#login');
  const isLoggedIn = sessionStorage.getItem(kept) !== null;
  const out = document.createElement('button');
  out.textContent = 'Log out';
  out.onclick = () => keep(undefined);
  bar.replaceChildren(
    isLoggedIn
      ? 'Logged in: the access token goes along with every operation. '
      : 'A guest. Run the operation userLogin: its access token then goes along with every operation.',
    ...(isLoggedIn ? [out] : []),
  );
}
