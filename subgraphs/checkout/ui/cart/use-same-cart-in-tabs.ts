import { useApolloClient } from '@apollo/client/react';
import type { CartSizeFragment } from '@agora/schema/operations';
import { useEffect, useRef } from 'react';
import { OpenCartDocument } from '../generated/open-cart.ts';

const otherTabs = new BroadcastChannel('agora-cart');

/** What is done to the cart in one tab is seen in the others. */
export function useSameCartInTabs(cart: Pick<CartSizeFragment, 'id' | 'version'> | undefined): void {
  const client = useApolloClient();
  const state = cart ? `${cart.id} ${String(cart.version)}` : 'none';
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    otherTabs.postMessage(state);
  }, [state]);
  useEffect(() => {
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      if (data === shown.current) return;
      // A page that is left meanwhile ends what it asks.
      client.refetchQueries({ include: [OpenCartDocument] }).catch(() => undefined);
    };
    otherTabs.addEventListener('message', onMessage);
    return () => otherTabs.removeEventListener('message', onMessage);
  }, [client]);
}
