import { onPrinting } from './on-printing';

const SCHEME = 'data-mantine-color-scheme';

/** Prints in the light scheme whichever is on screen: paper is white, and keeps no ink that was chosen for a dark page. */
export function lightOnPaper(): () => void {
  const root = document.documentElement;
  let onScreen: string | null = null;
  return onPrinting((isPrinting) => {
    if (isPrinting && onScreen === null) {
      onScreen = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, 'light');
    } else if (!isPrinting && onScreen !== null) {
      root.setAttribute(SCHEME, onScreen);
      onScreen = null;
    }
  });
}
