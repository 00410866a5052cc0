/** The area that is discussed, and who reads it. */
export type AreaPlace = {
  assessmentId: string;
  areaId: string;
  memberId: string;
};

/** Where the server keeps what is around the area's answer, e.g. `…/comments`. */
export function addressOf({ assessmentId, areaId }: AreaPlace, part: string): string {
  return `/api/assessments/${assessmentId}/areas/${encodeURIComponent(areaId)}/${part}`;
}
