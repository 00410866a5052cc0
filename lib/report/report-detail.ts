import { reasonField } from '@/lib/assessment/detail-fields';
import { levelReason } from '@/lib/assessment/level-reason';
import { countedAttributes, detailsOf } from '@/lib/assessment/rating-level';
import type { Edition } from '@/lib/framework/edition';
import { PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import type { SourceAnswer } from './report-source';
import type { ReportDetail } from './types';

/** The answer in detail of an area in detailed depth; null in direct depth, and where the area does not apply. */
export function reportDetail(edition: Edition, areaId: string, answer: SourceAnswer): ReportDetail | null {
  const { rating, depth } = answer;
  if (depth === 'direct' || rating.notApplicable) return null;
  const processes = edition.processesOfArea(areaId).map(({ id, name }) => ({ id, name }));
  const processIds = processes.map(({ id }) => id);
  const details = detailsOf(rating, processIds);
  const counted = countedAttributes(rating, processIds);
  const nameOf = new Map(edition.attributes.map(({ id, name }) => [id, name]));
  const { why, lift } = levelReason(rating, {
    campaignDepth: depth,
    processes,
    attributes: edition.attributes,
  });
  return {
    why: lift === null ? why : `${why} ${lift}`,
    attributes: PROCESS_ATTRIBUTES.map(({ id }) => ({
      id,
      name: nameOf.get(id) ?? '',
      rating: counted[id] ?? null,
    })),
    processes: details.processes.map(({ processId, notApplicable, rating: own }, index) => ({
      id: processId,
      name: processes[index]?.name ?? '',
      answer: notApplicable ? 'not_applicable' : own,
      reason: notApplicable ? (rating[reasonField(processId)] ?? '') : '',
    })),
  };
}
