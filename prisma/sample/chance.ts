/**
 * A number from 0 up to 1 that looks random and is the same for the same words each time (FNV-1a with a final mix), so
 * that every copy of the sample is alike.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('\u001f')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Like chance, but around 0: from -1 to 1, values near 0 the likeliest. */
export function deviation(...words: readonly (string | number)[]): number {
  return chance(...words, 'a') + chance(...words, 'b') - 1;
}
