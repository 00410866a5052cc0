import 'server-only';
import type { AssessmentScope } from '@/lib/assessment/types';
import type { Queryable } from '@/lib/db/types';
import { getEarlierValues, getExchangedAssessment } from './data';
import { planImport, staleVersions } from './plan-import';
import { readImport } from './read-import';
import type { ImportPreview } from './types';

/** What a file would change of an assessment. Writes nothing. @throws AppError invalid, too_large */
export async function getImportPreview(
  db: Queryable,
  scope: AssessmentScope,
  content: Uint8Array,
  fileName: string,
): Promise<ImportPreview> {
  const assessment = await getExchangedAssessment(db, scope);
  const areaIds = assessment.areas.map(({ areaId }) => areaId);
  const given = await readImport(content, { edition: assessment.edition, areaIds });
  const earlier = await getEarlierValues(db, scope, staleVersions(given, assessment));
  return planImport(given, assessment, earlier, fileName);
}
