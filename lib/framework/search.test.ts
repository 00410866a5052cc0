import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition } from './edition';
import { readShippedEditions } from './files';
import { queryWords, searchEdition, splitAtWords } from './search';

const [document] = readShippedEditions(process.cwd());
if (!document) throw new Error('No edition ships.');
const edition = toEdition(document);

const found = (query: string) => searchEdition(edition, query).map(({ area }) => area.id);

describe('searchEdition', () => {
  it('finds every area by its name, first among what it finds', () => {
    for (const { id, name } of edition.areas) {
      const ids = found(name);
      expect(ids, name).toContain(id);
      const named = edition.areas.filter((area) =>
        queryWords(name).every((word) => queryWords(area.name).some((own) => own.startsWith(word))),
      );
      expect(ids.slice(0, named.length), name).toEqual(named.map((area) => area.id));
    }
  });

  it('finds an area by what stands in a statement, a process, its evidence, its metrics and its crosswalks', () => {
    expect(found('outsourced centres interaction history')).toEqual(['crm.customer-interface-management']);
    expect(found('Knowledge base hand-over lists leaving experts')).toEqual(['krm.knowledge-management']);
    expect(found('TMF728 dunning')).toEqual(['crm.billing-and-collections-management']);
    expect(found('issue customer')).not.toEqual([]);
  });

  it('needs every word, in whatever case, order and accents', () => {
    expect(found('FRAUD Management')).toEqual(found('mánagement fraud'));
    expect(found('fraud xylophone')).toEqual([]);
  });

  it('finds words by their beginning only', () => {
    expect(splitAtWords('Causes vary, because a cause hides.', ['cause'])).toEqual([
      '',
      'Cause',
      's vary, because a ',
      'cause',
      ' hides.',
    ]);
    expect(found('aud management')).toContain('erm.audit-management');
    expect(found('raud')).toEqual([]);
  });

  it('shows passages that have a word of the query', () => {
    for (const { passages } of searchEdition(edition, 'fallout cause')) {
      expect(passages.length).toBeLessThanOrEqual(3);
      for (const { text } of passages) expect(text).toMatch(/fallout|cause/i);
    }
  });

  it.each(['', '   ', '?!', '&'])('finds nothing for "%s"', (query) => expect(found(query)).toEqual([]));

  it('takes any text for a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (query, text) => {
        expect(searchEdition(edition, query).length).toBeLessThanOrEqual(edition.areas.length);
        expect(splitAtWords(text, queryWords(query)).join('')).toBe(text);
      }),
    );
  });
});

describe('splitAtWords', () => {
  it('alternates text and found words', () => {
    expect(splitAtWords('Orders and order logs', ['order', 'orders'])).toEqual([
      '',
      'Orders',
      ' and ',
      'order',
      ' logs',
    ]);
    expect(splitAtWords('Nothing', [])).toEqual(['Nothing']);
  });
});
