import type { ReportArea, ReportChart, ReportPart } from './types';

const FEWEST_RADAR_AXES = 3;
/** Above this, labels collide and shapes say nothing. */
const MOST_RADAR_AXES = 12;

function chart(title: string, axes: ReportChart['axes']): ReportChart {
  const isRadar = axes.length >= FEWEST_RADAR_AXES && axes.length <= MOST_RADAR_AXES;
  return { title, form: isRadar ? 'radar' : 'bars', axes };
}

/** Level against target: a chart a group over its groupings. */
export function groupCharts(groups: readonly ReportPart[], groupings: readonly ReportPart[]): ReportChart[] {
  return groups.map(({ name }) => {
    const members = groupings.filter(({ groupName }) => groupName === name);
    return chart(
      name,
      members.map(({ id, name: label, score: { level, target } }) => ({ id, name: label, level, target })),
    );
  });
}

/** The same for one grouping, over its applicable areas. */
export function groupingChart(name: string, areas: readonly ReportArea[]): ReportChart {
  const axes = areas.filter(({ notApplicable }) => !notApplicable);
  return chart(
    name,
    axes.map(({ areaId, name: label, level, target }) => ({ id: areaId, name: label, level, target })),
  );
}
