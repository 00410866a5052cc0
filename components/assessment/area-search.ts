/** What of an area is searched. */
export type Searched = {
  areaId: string;
  name: string;
  number: string | null;
  statements: readonly string[];
  processes: readonly { name: string }[];
};

/** Where the words were found, best first. */
export type AreaHit = { areaId: string; name: string; found: 'name' | 'process' | 'statement'; text: string };

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Does each word begin one of the text's words? */
function hasAll(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

function hitOf({ areaId, name, number, statements, processes }: Searched, words: readonly string[]) {
  if (hasAll(`${name} ${number ?? ''}`, words)) return { areaId, name, found: 'name', text: '' } as const;
  const process = processes.find((candidate) => hasAll(candidate.name, words));
  if (process) return { areaId, name, found: 'process', text: process.name } as const;
  const level = statements.findIndex((statement) => hasAll(statement, words));
  if (level < 0) return null;
  return { areaId, name, found: 'statement', text: `Level ${level}: ${statements[level] ?? ''}` } as const;
}

const RANK: Record<AreaHit['found'], number> = { name: 0, process: 1, statement: 2 };

/**
 * Areas in which one text has every word of the query: their name first, then a process, then a statement; otherwise
 * in their order. A query without a word finds nothing.
 */
export function searchAreas(areas: readonly Searched[], query: string): AreaHit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const hits = areas.flatMap((area): AreaHit | [] => hitOf(area, words) ?? []);
  return hits.toSorted((a, b) => RANK[a.found] - RANK[b.found]);
}
