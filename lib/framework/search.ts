import type { Edition } from './edition';
import type { Area } from './types';

/** A text of an area that has words of the query. */
export type Passage = { place: string; text: string };

/** An area that has every word of the query somewhere; its passages with the most of them first. */
export type SearchHit = { area: Area; passages: Passage[] };

/** An area is shown to be looked at, not read: beyond these its page says the rest. */
const MOST_PASSAGES = 3;

/** Lower case, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The words of a query, folded. Each finds the words that begin with it. */
export function queryWords(query: string): string[] {
  return [
    ...new Set(
      fold(query)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

/** Found where a word of the text begins: "cause" in "causes", and not in "because". */
const beginning = (words: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'iu');

/** Where words are found in a text, for marking them: text alternates with what is found, beginning with text. */
export function splitAtWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text];
  // Longest first: "orders" is marked whole where "order" is asked for too.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return text.split(beginning(longestFirst));
}

function passagesOf(edition: Edition, area: Area): Passage[] {
  const { content } = area;
  const statements = edition.statementsOf(area).map((text, level) => ({ place: `Level ${level}`, text }));
  const processes = edition.processesOfArea(area.id).map(({ name, statement }) => ({
    place: 'Process',
    text: statement === null ? name : `${name}: ${statement}`,
  }));
  if (!content) return processes;
  return [
    { place: 'Purpose', text: content.purpose },
    ...content.outcomes.map((text) => ({ place: 'Outcome', text })),
    ...statements,
    ...processes,
    ...content.evidence.map((text) => ({ place: 'Evidence', text })),
    ...content.metrics.map(({ name, unit }) => ({ place: 'Metric', text: `${name} (${unit})` })),
    ...content.itilPractices.map((text) => ({ place: 'ITIL 4', text })),
    ...content.openApis.map(({ number, name }) => ({ place: 'Open API', text: `${number} ${name}` })),
  ];
}

/**
 * The areas in which every word of the query occurs, in name or content. Those whose name has them all come first;
 * otherwise map order. A query without a word finds nothing.
 */
export function searchEdition(edition: Edition, query: string): SearchHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const patterns = words.map((word) => beginning([word]));
  const countIn = (text: string) => {
    const folded = fold(text);
    return patterns.filter((pattern) => pattern.test(folded)).length;
  };
  const found = edition.areas.flatMap((area) => {
    const title = [area.name, area.number ?? ''].join(' ');
    const passages = passagesOf(edition, area);
    if (countIn([title, ...passages.map(({ text }) => text)].join('\n')) < words.length) return [];
    const counted = passages
      .map((passage) => ({ passage, count: countIn(passage.text) }))
      .filter(({ count }) => count > 0);
    const best = counted.toSorted((a, b) => b.count - a.count).slice(0, MOST_PASSAGES);
    return [{ area, isNamed: countIn(title) === words.length, passages: best.map(({ passage }) => passage) }];
  });
  return [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)].map(
    ({ area, passages }) => ({ area, passages }),
  );
}
