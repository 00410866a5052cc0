import type { PdfContent } from '@/lib/report/pdf-content';
import { bars, escaped, map, radar, track } from './report-drawings';
import { reportStyle } from './report-style';

// The same content as the PDF's and drawn alike, as a page that Chromium can print: what it would take to make reports
// that way. Only the numbers of the pages in the contents are missing, which Chromium cannot know.

type Word = { text: string } | { exactly: string } | string;

function plain(word: Word): string {
  if (typeof word === 'string') return escaped(word);
  return escaped('text' in word ? word.text : word.exactly);
}

const cells = (list: readonly string[], tag = 'td') =>
  list.map((cell) => `<${tag}>${cell}</${tag}>`).join('');

type Row = { cells: readonly string[]; isEmphasised?: boolean };

/** Of cells that are HTML already. */
function table(heads: readonly string[], rows: readonly Row[], kind = ''): string {
  const body = rows.map(
    ({ cells: own, isEmphasised }) => `<tr${isEmphasised ? ' class="sum"' : ''}>${cells(own)}</tr>`,
  );
  return `<table class="${kind}"><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const heading = (level: 1 | 2, text: string) => `<h${level}>${escaped(text)}</h${level}>`;

const pairs = (list: readonly (readonly [string, string])[]) =>
  `<dl>${list.map(([term, said]) => `<dt>${escaped(term)}</dt><dd>${said}</dd>`).join('')}</dl>`;

type Figure = PdfContent['figures'][number];
const card = ({ label, value, note }: Figure) =>
  `<div class="card"><small>${escaped(label)}</small><b>${value}</b> <small>${escaped(note)}</small></div>`;

function cover(content: PdfContent): string {
  const { organisation, team, campaign, standing, scope, day, snapshot, figures, acknowledgement } = content;
  return `<section class="cover"><header><p>${plain(organisation)}</p><h1>Gap report</h1><p class="team">${plain(team)}</p>
<p>${plain(campaign)}</p><p>${escaped(standing.period ?? '')}</p></header>
${pairs([
  ['State', escaped(standing.state)],
  ['Scope', escaped(scope)],
  ['Data as of', escaped(day)],
  ['Snapshot', plain(snapshot)],
])}
<div class="cards">${figures.slice(0, 4).map(card).join('')}</div><p class="quiet">${escaped(acknowledgement)}</p></section>`;
}

type Area = PdfContent['sections'][number]['gaps'][number];

function areaRow(area: Area): Row {
  const { name, marks, about, note, detail, nextStep } = area;
  const parts = [
    `<b>${escaped(name)}</b>${marks.map((mark) => ` <span class="pill">${escaped(mark)}</span>`).join('')}`,
    ...(about === '' ? [] : [`<div class="quiet">${escaped(about)}</div>`]),
    ...(note === null ? [] : [`<p>${plain(note)}</p>`]),
    ...(detail === null
      ? []
      : [`<div class="detail">${detail.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`]),
    ...(nextStep === null ? [] : [`<p><b class="accent">Next step</b> ${escaped(nextStep)}</p>`]),
  ];
  const { level, target, levelText, targetText, gapText, priorityText } = area;
  return {
    cells: [
      parts.join(''),
      track(level, target, 70),
      levelText,
      targetText,
      `<b>${gapText}</b>`,
      priorityText,
    ],
  };
}

const areaTable = (areas: readonly Area[]) =>
  areas.length === 0
    ? ''
    : table(['Process area', '0 to 5', 'Level', 'Target', 'Gap', 'Priority'], areas.map(areaRow), 'areas');

type Chart = PdfContent['charts'][number];
const drawn = (chart: Chart) => (chart.form === 'radar' ? radar(chart) : bars(chart));

function gaps({ sections }: PdfContent): string {
  return sections
    .map(
      ({ name, chart, facts, gaps: below, onTarget }) =>
        `<section class="grouping">${heading(2, name)}<div class="side">${drawn(chart)}` +
        `${pairs(facts.map(({ label, value }) => [label, escaped(value)] as const))}</div>${areaTable(below)}` +
        `${onTarget.length > 0 ? '<p><b>On target</b></p>' : ''}${areaTable(onTarget)}</section>`,
    )
    .join('');
}

type Score = PdfContent['results']['overall'];
const scoreRow = (one: Score, isEmphasised = false): Row => ({
  cells: [
    ...[escaped(one.name), `<b>${one.level}</b>`, one.band, one.target, `<b>${one.gap}</b>`],
    ...[`${one.coverage} <span class="quiet">${one.rated}</span>`, one.range],
  ],
  isEmphasised,
});

function results({ results: { groups, verticals, overall } }: PdfContent): string {
  const rest = ['Level', 'Band', 'Target', 'Gap', 'Coverage', 'Lowest–highest'];
  const rows = groups.flatMap(({ head, rows: own }) => [
    scoreRow(head, true),
    ...own.map((one) => scoreRow(one)),
  ]);
  return (
    heading(2, 'By grouping') +
    table(['Grouping', ...rest], [...rows, scoreRow(overall, true)]) +
    heading(2, 'By vertical') +
    table(
      ['Vertical', ...rest],
      verticals.map((one) => scoreRow(one)),
    )
  );
}

function charts(content: PdfContent): string {
  return content.charts
    .map((chart) => {
      const rows = chart.axes.map(({ name, levelText, targetText }) => ({
        cells: [escaped(name), levelText, targetText],
      }));
      return `<section>${heading(2, chart.title)}<div class="side">${drawn(chart)}${table([chart.axisHead, 'Level', 'Target'], rows)}</div></section>`;
    })
    .join('');
}

function closing({ unrated, exclusions, method, levels }: PdfContent): string {
  const meanings = levels.map(({ level, name, statement }) => ({
    cells: [String(level), `<b>${escaped(name)}</b>`, escaped(statement)],
  }));
  return (
    `<div class="closing">${heading(1, 'Areas without a score')}` +
    table(
      ['Grouping', 'Process areas not rated yet'],
      unrated.map(({ grouping, names }) => ({ cells: [escaped(grouping), escaped(names.join(' · '))] })),
    ) +
    table(
      ['Process area', 'Grouping', 'Reason'],
      exclusions.map(({ name, grouping, reason }) => ({
        cells: [escaped(name), escaped(grouping), plain(reason)],
      })),
    ) +
    heading(1, 'Method in brief') +
    pairs(method.map(({ title, text }) => [title, escaped(text)] as const)) +
    `${table(['Level', 'Name', 'What it means in any process area'], meanings)}</div>`
  );
}

/** With the same fonts as the PDF: `fonts` is their folder. */
export function reportPage(content: PdfContent, fonts: string): string {
  const { figures, summary, facts, sections } = content;
  return `<!doctype html><html lang="en-GB"><title>Gap report</title><style>${reportStyle(fonts, content.colours)}</style>
${cover(content)}
${heading(1, 'Contents')}<ol>${sections.map(({ name }) => `<li>${escaped(name)}</li>`).join('')}</ol>
${heading(1, 'Summary')}<div class="cards">${figures.map(card).join('')}</div>
<ul>${summary.map((sentence) => `<li>${plain(sentence)}</li>`).join('')}</ul>
${heading(2, 'About this report')}${pairs(facts.map(({ label, value }) => [label, plain(value)] as const))}
${heading(1, 'Level against target')}${charts(content)}
<section class="map">${heading(1, content.map.title)}${map(content.map)}</section>
${heading(1, 'Results')}${results(content)}
${heading(1, 'Gaps by grouping')}${gaps(content)}
${closing(content)}</html>`;
}
