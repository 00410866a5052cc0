/** Tells when the page goes to paper and when it is back, in time to draw it otherwise. Gives what ends it. */
export function onPrinting(tell: (isPrinting: boolean) => void): () => void {
  const media = window.matchMedia('print');
  const before = () => tell(true);
  const after = () => tell(false);
  const change = () => tell(media.matches);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  media.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    media.removeEventListener('change', change);
  };
}
