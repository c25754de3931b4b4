import { paths } from '@agora/kit-ui';
import { useSearchParams } from 'react-router';

/** Where somebody wanted to go before they were asked to sign in. */
export function useWayBack() {
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  // A path of this shop, never the address of another.
  const target = to?.startsWith('/') && !to.startsWith('//') ? to : paths.account;
  return {
    target,
    /** For links between the sign-in and the sign-up page. */
    suffix: to === null ? '' : `?to=${encodeURIComponent(to)}`,
  };
}
