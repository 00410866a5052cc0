import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition, type Edition } from './edition';
import { readShippedEditions } from './files';
import { layoutMap, type Rectangle } from './map-layout';
import type { EditionDocument } from './types';

/** Far below the smallest tile; sums of fractions differ by less. */
const HAIR = 1e-6;

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x + HAIR < b.x + b.width &&
  b.x + HAIR < a.x + a.width &&
  a.y + HAIR < b.y + b.height &&
  b.y + HAIR < a.y + a.height;

const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x - HAIR &&
  inner.y >= outer.y - HAIR &&
  inner.x + inner.width <= outer.x + outer.width + HAIR &&
  inner.y + inner.height <= outer.y + outer.height + HAIR;

function shipped(): Edition {
  const [document] = readShippedEditions(process.cwd());
  if (!document) throw new Error('No edition ships.');
  return toEdition(document);
}

/** Any small framework: groups with and without verticals, areas in any neighbouring verticals of their group. */
const anyEdition = fc
  .array(
    fc.record({
      verticals: fc.nat(4),
      groupings: fc.array(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 7 }), { maxLength: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) => {
    const document: EditionDocument = {
      id: 'e',
      name: 'Any',
      standsFor: '',
      acknowledgement: '',
      levels: [],
      attributes: [],
      processes: [],
      groups: groups.map((_, g) => ({ id: `g${g}`, name: 'Group', meaning: '' })),
      verticals: groups.flatMap(({ verticals }, g) =>
        Array.from({ length: verticals }, (_, v) => ({
          id: `v${g}.${v}`,
          name: 'Vertical',
          groupId: `g${g}`,
          meaning: '',
        })),
      ),
      groupings: groups.flatMap(({ groupings }, g) =>
        groupings.map((_, n) => ({
          id: `h${g}.${n}`,
          name: 'Grouping',
          shortName: 'GR',
          groupId: `g${g}`,
          number: null,
          meaning: null,
        })),
      ),
      areas: groups.flatMap(({ groupings, verticals }, g) =>
        groupings.flatMap((areas, n) =>
          areas.map(([first, more], a) => ({
            id: `a${g}.${n}.${a}`,
            name: 'Area',
            groupingId: `h${g}.${n}`,
            number: null,
            content: null,
            verticalIds: Array.from({ length: 4 }, (_, v) => v)
              .filter((v) => v >= first && v <= first + more && v < verticals)
              .map((v) => `v${g}.${v}`),
          })),
        ),
      ),
    };
    return toEdition(document);
  });

function expectSound(edition: Edition): void {
  const layout = layoutMap(edition);
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxOf = (list: readonly { id: string; box: Rectangle }[], id: string) => {
    const found = list.find((entry) => entry.id === id);
    if (!found) throw new Error(`${id} has no place.`);
    return found.box;
  };
  expect(layout.areas.map(({ id }) => id).sort()).toEqual(edition.areas.map(({ id }) => id).sort());
  for (const [index, { id, box }] of layout.areas.entries()) {
    const area = edition.area(id);
    if (!area) throw new Error(`${id} is no area.`);
    const grouping = layout.groupings.find((entry) => entry.id === area.groupingId);
    expect(box.width * box.height).toBeGreaterThan(0);
    expect(isInside(box, boxOf(layout.groupings, area.groupingId))).toBe(true);
    expect(grouping && overlap(box, grouping.header)).toBe(false);
    for (const verticalId of area.verticalIds) {
      const column = boxOf(layout.verticals, verticalId);
      expect(box.x <= column.x + HAIR && box.x + box.width >= column.x + column.width - HAIR).toBe(true);
    }
    if (area.verticalIds.length > 0) {
      const columns = area.verticalIds.map((verticalId) => boxOf(layout.verticals, verticalId).width);
      expect(box.width).toBeCloseTo(columns.reduce((sum, width) => sum + width, 0));
    }
    for (const other of layout.areas.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
  }
  for (const { id, box } of layout.groupings) {
    expect(isInside(box, boxOf(layout.groups, edition.grouping(id)?.groupId ?? ''))).toBe(true);
    expect(layout.groupings.some((other) => other.id !== id && overlap(box, other.box))).toBe(false);
    expect(layout.verticals.some(({ header }) => overlap(box, header))).toBe(false);
  }
  for (const { id, box } of layout.groups) {
    expect(isInside(box, whole)).toBe(true);
    expect(layout.groups.some((other) => other.id !== id && overlap(box, other.box))).toBe(false);
  }
}

describe('layoutMap', () => {
  it('lays out the shipped edition soundly', () => {
    expectSound(shipped());
  });

  it('lays out any edition soundly', () => {
    fc.assert(fc.property(anyEdition, expectSound));
  });

  it('draws it as its owner does', () => {
    const layout = layoutMap(shipped());
    const [sip, ops, em] = layout.groups.map(({ box }) => box);
    if (!sip || !ops || !em) throw new Error('Three groups were expected.');
    expect(sip.y).toBe(ops.y);
    expect(ops.x).toBeGreaterThan(sip.x + sip.width);
    expect(ops.width / sip.width).toBeCloseTo(4 / 3);
    expect(em.y).toBeGreaterThan(sip.y + sip.height);
    expect(em.width).toBeCloseTo(layout.width);
    const tops = (ids: string[]) =>
      ids.map((id) => layout.groupings.find((grouping) => grouping.id === id)?.box.y);
    expect(tops(['mom', 'sdm', 'rdm', 'scdm'])).toEqual(tops(['crm', 'smo', 'rmo', 'sprm']));
    expect(new Set(tops(['sep', 'erm', 'eem', 'krm', 'fam', 'serm', 'hrm'])).size).toBe(1);
  });
});
