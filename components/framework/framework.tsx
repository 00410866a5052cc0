import { PageHeader } from '@/components/ui/page-header';
import type { Edition } from '@/lib/framework/edition';
import { layoutMap } from '@/lib/framework/map-layout';
import { searchEdition } from '@/lib/framework/search';
import { Acknowledgement } from './acknowledgement';
import { FrameworkList } from './framework-list';
import { FrameworkMap } from './framework-map';
import { SearchForm } from './search-form';
import { SearchResults } from './search-results';

/** The whole framework to look around in; with a query, what it finds instead. */
export function Framework({ edition, query }: { edition: Edition; query: string }) {
  const { groups, groupings, verticals, areas, processes } = edition;
  const isSearching = query !== '';
  return (
    <>
      <PageHeader
        title={`Framework ${edition.name}`}
        below={`${groups.length} groups, ${groupings.length} horizontal and ${verticals.length} vertical groupings, ${areas.length} process areas, ${processes.length} processes`}
        actions={<SearchForm query={query} />}
      />
      <SearchResults
        edition={edition}
        query={query}
        hits={isSearching ? searchEdition(edition, query) : []}
      />
      {!isSearching && (
        <>
          <FrameworkMap edition={edition} layout={layoutMap(edition)} />
          <FrameworkList edition={edition} />
        </>
      )}
      <Acknowledgement edition={edition} />
    </>
  );
}
