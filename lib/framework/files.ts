import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { contentProblems, structureProblems } from './edition-problems';
import { editionDocumentSchema, generalSchema, groupingContentSchema, structureSchema } from './schema';
import type { EditionDocument, GroupingContent } from './types';

type Structure = z.infer<typeof structureSchema>;

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON.`, { cause });
  }
}

function refuse(file: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${file} is not valid:\n${problems.join('\n')}`);
}

function readJson<T>(schema: z.ZodType<T>, file: string): T {
  const parsed = schema.safeParse(parseJson(file));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
}

/** The content of each grouping that has some, by grouping id: each in the file of its name. */
function readContents(folder: string, structure: Structure): Map<string, GroupingContent> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => {
      const file = path.join(folder, name);
      const content = readJson(groupingContentSchema, file);
      refuse(file, contentProblems(structure, content));
      if (name !== `${content.groupingId}.json`)
        refuse(file, [`groupingId: this is the content of "${content.groupingId}"`]);
      return [content.groupingId, content];
    }),
  );
}

/**
 * Reads an edition from its folder: structure, general levels and the content written so far.
 * @throws naming file and field, when a file does not have its schema's shape, or an id repeats or points nowhere.
 */
export function readEditionFiles(folder: string): EditionDocument {
  const structureFile = path.join(folder, 'structure.json');
  const structure = readJson(structureSchema, structureFile);
  refuse(structureFile, structureProblems(structure));
  const general = readJson(generalSchema, path.join(folder, 'general.json'));
  const contents = readContents(path.join(folder, 'content'), structure);
  const contentOf = (area: { id: string; groupingId: string }) =>
    contents.get(area.groupingId)?.areas[area.id];
  const areas = structure.areas.map((area) => {
    const content = contentOf(area);
    if (!content) return { ...area, content: null };
    const { processes: _, ...own } = content;
    return { ...area, content: own };
  });
  const areaOf = new Map(structure.areas.map((area) => [area.id, area]));
  const withMeaning = <T extends { id: string }>(part: T) => ({
    ...part,
    meaning: general.meanings[part.id],
  });
  return editionDocumentSchema.parse({
    ...structure,
    levels: general.levels,
    attributes: general.attributes,
    groups: structure.groups.map(withMeaning),
    verticals: structure.verticals.map(withMeaning),
    groupings: structure.groupings.map((grouping) => ({
      ...grouping,
      meaning: contents.get(grouping.id)?.meaning ?? null,
    })),
    areas,
    processes: structure.processes.map((process) => {
      const area = areaOf.get(process.areaId);
      return { ...process, statement: (area && contentOf(area)?.processes[process.id]) ?? null };
    }),
  });
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
