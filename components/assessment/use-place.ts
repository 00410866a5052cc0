import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readPlace, writePlace, type Place } from './questionnaire-address';

type Go = (to: Partial<Place>) => void;

/**
 * What is on the screen, kept in the address: a reload, a link and the back button come back to it. `resolve` fills in
 * what an address leaves open; it must give the same on server and browser.
 */
export function usePlace(resolve: (place: Place) => Place): [Place, Go] {
  const query = useSearchParams().toString();
  const [place, setPlace] = useState(() => resolve(readPlace(query)));
  const current = useRef(place);

  const show = useCallback((next: Place) => {
    current.current = next;
    setPlace(next);
  }, []);

  useEffect(() => {
    window.history.replaceState(null, '', writePlace(current.current));
    const goBack = () => show(resolve(readPlace(window.location.search)));
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, [resolve, show]);

  const go = useCallback<Go>(
    (to) => {
      const next = resolve({ ...current.current, ...to });
      window.history.pushState(null, '', writePlace(next));
      show(next);
    },
    [resolve, show],
  );
  return [place, go];
}
