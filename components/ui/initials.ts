/** The first letters of a word, as many as there are. By code points, so that no character is cut in two. */
const letters = (word: string | undefined, count: number) => [...(word ?? '')].slice(0, count).join('');

/**
 * Ways to shorten a name, shortest first. What follows a comma tells a person's place, e.g. "Ana Lima, Network": it is
 * used last.
 */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => shortened(name, 1),
  (name) => shortened(name, 2),
  (name) => shortened(name, 1) + letters(name.split(',')[1]?.trim(), 1),
];

function shortened(name: string, ofLast: number): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  const rest = letters(last, ofLast);
  return letters(words[0], 1).toUpperCase() + letters(rest, 1).toUpperCase() + [...rest].slice(1).join('');
}

/**
 * One to three letters for each of these names, in their order: those of the first and the last word. Names that would
 * look the same get one more letter, where that tells them apart.
 */
export function initialsOf(names: readonly string[]): string[] {
  const [plain = () => ''] = WAYS;
  return names.map((name) => {
    const alike = [...new Set(names.filter((other) => plain(other) === plain(name)))];
    const way = WAYS.find((shorten) => new Set(alike.map(shorten)).size === alike.length);
    return (way ?? plain)(name);
  });
}
