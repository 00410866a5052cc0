import { useCallback, useEffect, useRef, useState } from 'react';
import { readPlace, writePlace, type Place } from './questionnaire-address';

type Go = (to: Partial<Place>) => void;

/**
 * What is on the screen, kept in the address: a reload, a link and the back button come back to it. `resolve` fills in
 * what an address leaves open; it must give the same on server and browser. `query` is what the page was made for: one
 * that the browser kept is shown at other addresses of its questionnaire too.
 */
export function usePlace(query: string, resolve: (place: Place) => Place): [Place, Go] {
  const [place, setPlace] = useState(() => resolve(readPlace(query)));
  const current = useRef(place);

  const show = useCallback((next: Place) => {
    current.current = next;
    setPlace(next);
  }, []);

  useEffect(() => {
    const here = () => resolve(readPlace(window.location.search));
    if (writePlace(here()) !== writePlace(current.current)) show(here());
    window.history.replaceState(null, '', writePlace(current.current));
    const goBack = () => show(here());
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
