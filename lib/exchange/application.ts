import type { Application } from './schema';
import type { ImportPreview, PlannedArea } from './types';

/** Which side of a conflict is taken; nothing chosen keeps what is here. */
export type Sides = Readonly<Record<string, 'here' | 'file'>>;

export const sideKey = (areaId: string, field: string) => `${areaId} ${field}`;

/** The fields of an area that are to be written, with the conflicts that are decided for the file. */
function valuesOf({ areaId, values, conflicts }: PlannedArea, sides: Sides): Record<string, unknown> {
  const taken = conflicts.filter(({ field }) => sides[sideKey(areaId, field)] === 'file');
  return { ...values, ...Object.fromEntries(taken.map(({ field, value }) => [field, value])) };
}

type ApplicationBody = Omit<Application, 'changes'> & {
  changes?: { areaId: string; version: number; changes: Record<string, unknown>; why?: string }[];
};

/** What is sent to be written: exactly what the preview shows. */
export function toApplication({ fileName, areas }: ImportPreview, sides: Sides): ApplicationBody {
  const changes = areas.flatMap((area) => {
    const values = valuesOf(area, sides);
    const { areaId, version, why } = area;
    return Object.keys(values).length === 0
      ? []
      : [{ areaId, version, changes: values, ...(why !== null && { why }) }];
  });
  const links = areas.flatMap(({ areaId, links: added }) => added.map((link) => ({ ...link, areaId })));
  return { fileName, ...(changes.length > 0 && { changes }), ...(links.length > 0 && { links }) };
}
