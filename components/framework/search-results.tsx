import { TextLink } from '@/components/ui/text-link';
import { Text } from '@mantine/core';
import type { Edition } from '@/lib/framework/edition';
import { queryWords, splitAtWords, type SearchHit } from '@/lib/framework/search';
import { areaAddress } from './framework-address';
import classes from './search-results.module.css';

type SearchResultsProps = { edition: Edition; query: string; hits: readonly SearchHit[] };

function countSentence(query: string, count: number): string {
  if (query === '') return '';
  if (count === 0) return `No process area has all words of “${query}”. Try fewer or shorter words.`;
  return `${count} process ${count === 1 ? 'area' : 'areas'} for “${query}”`;
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return splitAtWords(text, words).map((part, index) =>
    index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
  );
}

/** What a query finds. The count's place stays on the page without a query too, so that readers hear it change. */
export function SearchResults({ edition, query, hits }: SearchResultsProps) {
  const words = queryWords(query);
  return (
    <>
      <Text role="status" fw={600} mb={query === '' ? 0 : 'sm'}>
        {countSentence(query, hits.length)}
      </Text>
      {query !== '' && (
        <TextLink href="/framework" size="sm">
          Back to the whole framework
        </TextLink>
      )}
      <ol className={classes.hits}>
        {hits.map(({ area, passages }) => (
          <li key={area.id} className={classes.hit}>
            <TextLink href={areaAddress(area)} isStrong>
              <Marked text={area.name} words={words} />
            </TextLink>
            <Text size="xs" c="dimmed">
              {[edition.grouping(area.groupingId)?.name, area.number].filter(Boolean).join(' · ')}
            </Text>
            {passages.map(({ place, text }) => (
              <p key={text} className={classes.passage}>
                <span className={classes.place}>{place}</span> <Marked text={text} words={words} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
