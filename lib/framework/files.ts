import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { editionDocumentSchema, generalSchema, groupingContentSchema, structureSchema } from './schema';
import type { EditionDocument, GroupingContent } from './types';

function readJson<T>(schema: z.ZodType<T>, file: string): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
}

function readContents(folder: string): Map<string, GroupingContent> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const contents = files.map((name) => readJson(groupingContentSchema, path.join(folder, name)));
  return new Map(contents.map((content) => [content.groupingId, content]));
}

function assertRefersOnlyTo(known: ReadonlySet<string>, ids: readonly string[], what: string): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`${what} that do not exist: ${unknown.join(', ')}`);
}

/** @throws when ids repeat or point nowhere. */
function assertConsistent(edition: EditionDocument): void {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  for (const list of [edition.groups, edition.verticals, edition.groupings, edition.areas, edition.processes]) {
    if (ids(list).size !== list.length) throw new Error('An id is used twice.');
  }
  const groups = ids(edition.groups);
  assertRefersOnlyTo(groups, edition.verticals.map((vertical) => vertical.groupId), 'Verticals in groups');
  assertRefersOnlyTo(groups, edition.groupings.map((grouping) => grouping.groupId), 'Groupings in groups');
  assertRefersOnlyTo(ids(edition.groupings), edition.areas.map((area) => area.groupingId), 'Areas in groupings');
  assertRefersOnlyTo(ids(edition.verticals), edition.areas.flatMap((area) => area.verticalIds), 'Areas in verticals');
  assertRefersOnlyTo(ids(edition.areas), edition.processes.map((process) => process.areaId), 'Processes in areas');
}

/** @throws when content is written for a grouping, area or process that the structure does not have. */
function assertContentHasPlace(edition: EditionDocument, contents: ReadonlyMap<string, GroupingContent>): void {
  const groupingOf = new Map(edition.areas.map((area) => [area.id, area.groupingId]));
  const areaOf = new Map(edition.processes.map((process) => [process.id, process.areaId]));
  assertRefersOnlyTo(new Set(edition.groupings.map(({ id }) => id)), [...contents.keys()], 'Content for groupings');
  for (const content of contents.values()) {
    for (const [areaId, area] of Object.entries(content.areas)) {
      if (groupingOf.get(areaId) !== content.groupingId) throw new Error(`${areaId} is not in ${content.groupingId}.`);
      const strangers = Object.keys(area.processes).filter((id) => areaOf.get(id) !== areaId);
      if (strangers.length > 0) throw new Error(`${strangers.join(', ')} not in ${areaId}.`);
    }
  }
}

/**
 * Reads an edition from its folder: structure, general levels and the content written so far.
 * @throws when a file does not have its schema's shape, or an id points nowhere.
 */
export function readEditionFiles(folder: string): EditionDocument {
  const structure = readJson(structureSchema, path.join(folder, 'structure.json'));
  const general = readJson(generalSchema, path.join(folder, 'general.json'));
  const contents = readContents(path.join(folder, 'content'));
  const contentOf = (area: { id: string; groupingId: string }) => contents.get(area.groupingId)?.areas[area.id];
  const areas = structure.areas.map((area) => {
    const content = contentOf(area);
    if (!content) return { ...area, content: null };
    const { processes: _, ...own } = content;
    return { ...area, content: own };
  });
  const areaOf = new Map(structure.areas.map((area) => [area.id, area]));
  const edition = editionDocumentSchema.parse({
    ...structure,
    levels: general.levels,
    groupings: structure.groupings.map((grouping) => ({ ...grouping, meaning: contents.get(grouping.id)?.meaning ?? null })),
    areas,
    processes: structure.processes.map((process) => {
      const area = areaOf.get(process.areaId);
      return { ...process, statement: (area && contentOf(area)?.processes[process.id]) ?? null };
    }),
  });
  assertConsistent(edition);
  assertContentHasPlace(edition, contents);
  return edition;
}

/** Every edition that ships with the product, from `lib/framework/editions`. */
export function readShippedEditions(root: string): EditionDocument[] {
  const folder = path.join(root, 'lib', 'framework', 'editions');
  return readdirSync(folder)
    .sort()
    .map((name) => readEditionFiles(path.join(folder, name)));
}

/** SHA-256 of an edition's document, in hex. The schema fixes the order of keys, so equal editions hash alike. */
export function hashEdition(edition: EditionDocument): string {
  return createHash('sha256').update(JSON.stringify(edition)).digest('hex');
}
