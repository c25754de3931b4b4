import { type RefObject, useEffect, useRef } from 'react';

/**
 * Of an element that stays as high as it ever was. A fault goes when its field is left, perhaps for a button below it,
 * which must not move under the finger.
 */
export function useKeptHeight(): RefObject<HTMLDivElement> {
  const reference = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = reference.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      element.style.minHeight = `${String(element.offsetHeight)}px`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return reference;
}
