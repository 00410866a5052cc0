/** What the seed leaves for the crash tests: one assessment and the people who fill it in. */
export type Fixtures = {
  assessmentId: string;
  /** Each writer has areas of their own, so that it is known which value must stand. */
  writers: { cookie: string; areaIds: string[] }[];
};
