/** Lower case words with one space between; everything that is no letter or digit separates. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The text without the words of a name: what is left to tell two areas apart once their names are hidden. */
export function withoutName(text: string, name: string): string {
  const hidden = new Set(wordsOf(name));
  return wordsOf(text)
    .filter((word) => !hidden.has(word))
    .join(' ');
}

/** Every run of three characters in the text's words, with a blank at either end. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const padded = ` ${wordsOf(text).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

/** Jaccard: the share of trigrams that both have among all that either has; 0 to 1, and 0 for two empty texts. */
export function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((trigram) => b.has(trigram)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The sentences of a text, in lower case words; fragments of fewer words than `fewestWords` are left out. */
export function sentencesOf(text: string, fewestWords: number): string[] {
  return text
    .split(/(?<=[.;!?])\s+/)
    .map(wordsOf)
    .filter((words) => words.length >= fewestWords)
    .map((words) => words.join(' '));
}
