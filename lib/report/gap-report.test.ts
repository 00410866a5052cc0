import { describe, expect, it } from 'vitest';
import { computeGapReport } from './gap-report';
import { contentOf, fullRatings, reportOf, sourceOf } from './testing';

const namesOf = (areas: readonly { name: string }[]) => areas.map(({ name }) => name);

describe('computeGapReport', () => {
  it('says what it is about', () => {
    expect(reportOf({}).title).toMatchObject({
      organisation: 'Example Telecom',
      team: 'Fixed network',
      campaign: 'Spring 2026',
      state: 'in_progress',
      scope: 'All 72 process areas of eTOM 4.5',
      grouping: null,
      asOf: new Date('2026-05-04T09:30:00Z'),
    });
    expect(reportOf({}, { areaIds: ['crm.selling'] }).title.scope).toBe(
      '1 of the 72 process areas of eTOM 4.5',
    );
    expect(reportOf({}, { groupingId: 'krm' }).title.scope).toBe(
      'Knowledge & Research Management: 3 process areas of eTOM 4.5',
    );
  });

  it('puts each area into exactly one list', () => {
    const report = reportOf(fullRatings());
    const { gaps, unrated, excluded, sections } = report;
    const onTarget = sections.flatMap((section) => section.onTarget);
    const listed = [...gaps, ...onTarget, ...unrated, ...excluded].map(({ areaId }) => areaId);
    expect(listed.length).toBe(72);
    expect(new Set(listed).size).toBe(72);
    expect(sections.flatMap((section) => section.gaps).length).toBe(gaps.length);
    expect(report.overall.score).toMatchObject({
      rated: gaps.length + onTarget.length,
      notApplicable: excluded.length,
    });
  });

  it('orders gaps by priority', () => {
    const report = reportOf({
      'crm.selling': { level: 2 },
      'crm.order-handling': { level: 1 },
      'hrm.workforce-strategy': { level: 2, importance: 3 },
    });
    expect(namesOf(report.gaps)).toEqual(['Workforce Strategy', 'Order Handling', 'Selling']);
    expect(report.sections.map(({ grouping, gaps }) => [grouping.id, namesOf(gaps)])).toEqual([
      ['crm', ['Order Handling', 'Selling']],
      ['hrm', ['Workforce Strategy']],
    ]);
  });

  it('draws a radar a group over its groupings, and bars where axes are too few', () => {
    const { charts } = reportOf(fullRatings());
    expect(charts.map(({ title, form, axes }) => [title, form, axes.length])).toEqual([
      ['Strategy, Infrastructure & Product', 'radar', 4],
      ['Operations', 'radar', 4],
      ['Enterprise Management', 'radar', 7],
    ]);
    const [few] = reportOf({}, { areaIds: ['crm.selling', 'smo.service-problem-management'] }).charts;
    expect(few).toMatchObject({ form: 'bars', axes: [{ id: 'crm', level: null }, { id: 'smo' }] });
  });

  it('limits itself to a grouping, with its areas as axes, and shows where it lies on the map', () => {
    const report = reportOf(fullRatings(), { groupingId: 'smo' });
    expect(report.areas.every(({ groupingId }) => groupingId === 'smo')).toBe(true);
    expect(report.groupings.map(({ id }) => id)).toEqual(['smo']);
    expect(report.charts).toMatchObject([{ title: 'Service Management & Operations', form: 'radar' }]);
    const shown = report.map.tiles.filter(({ status }) => status !== 'out_of_scope').map(({ id }) => id);
    expect(shown.sort()).toEqual(report.areas.map(({ areaId }) => areaId).sort());
    expect(report.map.tiles).toHaveLength(72);
  });

  it('tells the next step of an area with a gap, where one is written for its level', () => {
    const content = contentOf({ 'crm.selling': { level: 1 }, 'crm.order-handling': { level: 3 } });
    const written = {
      purpose: '',
      outcomes: [],
      statements: [],
      evidence: [],
      metrics: [],
      journeyStages: [],
      businessToBusiness: false,
      itilPractices: [],
      openApis: [],
      nextSteps: ['to 1', 'to 2', 'to 3', 'to 4', 'to 5'],
    };
    const { edition } = content;
    const area = (id: string) => {
      const found = edition.area(id);
      return found && { ...found, content: written };
    };
    const report = computeGapReport({ ...sourceOf(content), edition: { ...edition, area } });
    const stepOf = (id: string) => report.areas.find(({ areaId }) => areaId === id)?.nextStep;
    expect(['crm.selling', 'crm.order-handling', 'crm.problem-handling'].map(stepOf)).toEqual([
      'to 2',
      null,
      null,
    ]);
  });

  it('handles no score as none, never as 0', () => {
    const report = reportOf({});
    expect(report.overall.score).toMatchObject({ level: null, gap: null, coverage: 0, lowest: null });
    expect(report.figures.map(({ value }) => value)).toEqual([null, 3, null, 0, 0, 0]);
    expect(report.unrated).toHaveLength(72);
    expect(report.sections).toEqual([]);
  });
});
