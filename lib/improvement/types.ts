import type { AssessmentScope } from '@/lib/assessment/types';
import type { Scope } from '@/lib/auth/scope';
import type { ActionStatus, Effort } from '@/lib/db/generated/enums';

export type { ActionStatus, Effort };

/** The signed-in person may plan and change actions of this assessment. */
export type PlanningScope = AssessmentScope & Scope<'planning', object>;

/** The signed-in person may read this action; `assessment` is what they may do there. */
export type ActionScope = Scope<'action', { actionId: string; assessment: AssessmentScope }>;

export type ActionOwner = { memberId: string; name: string };

/** What people decide about an action. Days are `YYYY-MM-DD`; levels 0 to 5, the second above the first. */
export type ActionPlan = {
  text: string;
  fromLevel: number;
  toLevel: number;
  ownerId: string | null;
  dueOn: string | null;
  effort: Effort;
};

/** An action as it goes from one instance to another: without its people. */
export type PortableAction = Omit<ActionPlan, 'ownerId'> & { areaId: string; status: ActionStatus };

/** What the signed-in person may do with an action. */
export type ActionRights = { canChange: boolean; canProgress: boolean; canDelete: boolean };

/** An improvement of one team's area, with its owner and its due date. (A server action is something else.) */
export type ImprovementAction = Omit<ActionPlan, 'ownerId'> & {
  id: string;
  assessmentId: string;
  areaId: string;
  areaName: string;
  groupingId: string;
  teamId: string;
  teamName: string;
  campaignId: string;
  campaignName: string;
  owner: ActionOwner | null;
  /** The day on which it was planned, `YYYY-MM-DD`. */
  createdOn: string;
  status: ActionStatus;
  /** Raised by one with each change. */
  version: number;
  comments: number;
  isOverdue: boolean;
  rights: ActionRights;
};

export type ActionComment = { id: string; author: string | null; body: string; at: Date };

/** What the list can be narrowed down to, by name. */
export type ActionChoices = {
  teams: { id: string; name: string }[];
  campaigns: { id: string; name: string }[];
  owners: { id: string; name: string }[];
};
