/** Stands for this site while a path is checked; never contacted. */
const HERE = 'http://here.invalid';

/** A path of this site as given in an address, or the fallback: never another site, whatever was given. */
export function localPath(given: string | string[] | undefined, fallback: string): string {
  if (typeof given !== 'string' || !given.startsWith('/') || !URL.canParse(given, HERE)) return fallback;
  const url = new URL(given, HERE);
  // "/.//x" becomes "//x", which a browser would read as another host.
  const isHere = url.origin === HERE && !url.pathname.startsWith('//');
  return isHere ? url.pathname + url.search : fallback;
}
