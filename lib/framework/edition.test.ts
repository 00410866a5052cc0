import { describe, expect, it } from 'vitest';
import { toEdition } from './edition';
import { readShippedEditions } from './files';
import type { EditionDocument } from './types';

function shipped(): EditionDocument {
  const [document] = readShippedEditions(process.cwd());
  if (!document) throw new Error('No edition ships.');
  return document;
}

describe('an edition', () => {
  const document = shipped();
  const edition = toEdition(document);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it('has the whole map', () => {
    const { groups, groupings, verticals, areas, processes } = edition;
    expect([groups, groupings, verticals, areas, processes].map((list) => list.length)).toEqual([
      3, 15, 7, 72, 241,
    ]);
  });

  it('finds each of its parts by id, and nothing else', () => {
    for (const area of document.areas) expect(edition.area(area.id)).toBe(area);
    for (const grouping of document.groupings) expect(edition.grouping(grouping.id)).toBe(grouping);
    for (const vertical of document.verticals) expect(edition.vertical(vertical.id)).toBe(vertical);
    for (const group of document.groups) expect(edition.group(group.id)).toBe(group);
    expect([
      edition.area('crm'),
      edition.grouping('crm.selling'),
      edition.vertical('ops'),
      edition.group('crm'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('parts its areas and processes without loss, in map order', () => {
    expect(ids(edition.groups.flatMap(({ id }) => edition.groupingsOfGroup(id)))).toEqual(
      ids(document.groupings),
    );
    expect(ids(edition.groups.flatMap(({ id }) => edition.verticalsOfGroup(id)))).toEqual(
      ids(document.verticals),
    );
    expect(ids(edition.groupings.flatMap(({ id }) => edition.areasOfGrouping(id)))).toEqual(
      ids(document.areas),
    );
    expect(ids(edition.areas.flatMap(({ id }) => edition.processesOfArea(id)))).toEqual(
      ids(document.processes),
    );
  });

  it('knows the group of an area and the areas of a vertical', () => {
    for (const area of document.areas) {
      expect(edition.groupOf(area)).toBe(edition.grouping(area.groupingId)?.groupId);
      for (const id of area.verticalIds) expect(edition.areasOfVertical(id)).toContain(area);
    }
    const places = edition.verticals.flatMap(({ id }) => edition.areasOfVertical(id));
    expect(places.length).toBe(document.areas.flatMap(({ verticalIds }) => verticalIds).length);
  });

  it('answers an unknown part with an empty list', () => {
    expect(edition.areasOfGrouping('none')).toEqual([]);
    expect(edition.areasOfVertical('none')).toEqual([]);
    expect(edition.groupingsOfGroup('none')).toEqual([]);
    expect(edition.verticalsOfGroup('none')).toEqual([]);
    expect(edition.processesOfArea('none')).toEqual([]);
  });

  it("gives an area's own statements, or the general ones where none are written", () => {
    const [area] = document.areas;
    if (!area?.content) throw new Error('The first area has no content.');
    expect(edition.statementsOf(area)).toBe(area.content.statements);
    expect(edition.statementsOf({ ...area, content: null })).toEqual(
      document.levels.map(({ statement }) => statement),
    );
  });
});
