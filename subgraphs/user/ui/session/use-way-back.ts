import { paths } from '@agora/kit-ui';
import { useSearchParams } from 'react-router';
import { pathOfShop } from './path-of-shop.ts';

/** Where somebody wanted to go before they were asked to sign in. */
export function useWayBack() {
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  return {
    target: pathOfShop(to) ?? paths.account,
    /** For links between the sign-in and the sign-up page. */
    suffix: to === null ? '' : `?to=${encodeURIComponent(to)}`,
  };
}
