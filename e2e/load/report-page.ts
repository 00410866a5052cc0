import type { PdfContent } from '@/lib/report/pdf-content';

// The same content as the PDF's, as a page that Chromium can print: what it would take to make reports that way.

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead>${row(heads, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;

type Value = PdfContent['facts'][number]['value'];

function plain(value: Value): string {
  if (typeof value === 'string') return value;
  return 'text' in value ? value.text : value.exactly;
}

type Chart = PdfContent['charts'][number];

function radar({ axes }: Chart): string {
  const at = (index: number, value: number) => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2;
    return [150 + 18 * value * Math.cos(angle), 110 + 18 * value * Math.sin(angle)].map((n) => n.toFixed(1));
  };
  const shape = (values: readonly number[], stroke: string) =>
    `<polygon points="${values.map((value, index) => at(index, value).join()).join(' ')}" fill="none" stroke="${stroke}"/>`;
  const rings = [1, 2, 3, 4, 5].map((level) =>
    shape(
      axes.map(() => level),
      '#d3dbe1',
    ),
  );
  const labels = axes.map(({ name }, index) => {
    const [x, y] = at(index, 5.6);
    return `<text x="${x}" y="${y}" font-size="7" text-anchor="middle">${escaped(name)}</text>`;
  });
  const lines = [
    shape(
      axes.map(({ target }) => target ?? 0),
      '#b45309',
    ),
    shape(
      axes.map(({ level }) => level ?? 0),
      '#176787',
    ),
  ];
  return `<svg width="300" height="220" viewBox="0 0 300 220">${[...rings, ...lines, ...labels].join('')}</svg>`;
}

function area(one: PdfContent['sections'][number]['gaps'][number]): string {
  const lines = [one.about, one.note?.text ?? '', ...(one.detail?.lines ?? []), one.nextStep ?? ''];
  const body = lines.filter((line) => line !== '').map((line) => `<p>${escaped(line)}</p>`);
  const numbers = [one.levelText, one.targetText, one.gapText, one.priorityText];
  return `<tr><td><b>${escaped(one.name)}</b>${body.join('')}</td>${numbers.map((n) => `<td>${n}</td>`).join('')}</tr>`;
}

function map({ tiles, width, height }: PdfContent['map']): string {
  const drawn = tiles.map(
    ({ box, name, value }) =>
      `<g><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#f9cf86"/>` +
      `<text x="${box.x}" y="${box.y + box.height / 2}" font-size="${height / 90}">${escaped(name)} ${value}</text></g>`,
  );
  return `<svg width="1000" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
}

const heading = (level: 1 | 2, text: string) => `<h${level}>${escaped(text)}</h${level}>`;
const facts = (list: readonly { label: string; value: string }[]) =>
  table(
    ['', ''],
    list.map(({ label, value }) => [label, value]),
  );

/** With the same fonts as the PDF: `fonts` is their folder. */
export function reportPage(content: PdfContent, fonts: string): string {
  const { results, sections } = content;
  const heads = ['Name', 'Level', 'Band', 'Target', 'Gap', 'Rated', 'Share', 'Levels'];
  const scores = [
    ...results.groups.flatMap(({ head, rows }) => [head, ...rows]),
    ...results.verticals,
    results.overall,
  ].map((one) => [
    ...[one.name, one.level, one.band, one.target],
    ...[one.gap, one.rated, one.coverage, one.range],
  ]);
  const charts = content.charts.map((chart) => {
    const rows = chart.axes.map(({ name, levelText, targetText }) => [name, levelText, targetText]);
    return heading(2, chart.title) + radar(chart) + table([chart.axisHead, 'Level', 'Target'], rows);
  });
  const parts = sections.map(
    ({ name, chart, facts: own, gaps, onTarget }) =>
      heading(2, name) +
      radar(chart) +
      facts(own) +
      `<table>${gaps.map(area).join('')}</table><b>On target</b><table>${onTarget.map(area).join('')}</table>`,
  );
  const face = (weight: number, file: string) =>
    `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url("file://${fonts}/noto-sans/${file}")}`;
  return `<!doctype html><html lang="en-GB"><title>Gap report</title><style>
${face(400, '400Regular/NotoSans_400Regular.ttf')}${face(700, '700Bold/NotoSans_700Bold.ttf')}
body{font:9.5pt "Noto Sans"}table{border-collapse:collapse;width:100%;font-size:8pt}tr{break-inside:avoid}
td,th{border-bottom:1px solid #d3dbe1;text-align:left;vertical-align:top;padding:4px}p{margin:4px 0}
h1{break-before:page}</style>
${heading(1, 'Gap report')}${heading(2, content.organisation.text)}${heading(2, content.team.text)}
${heading(1, 'Contents')}${sections.map(({ name }) => `<p>${escaped(name)}</p>`).join('')}
${heading(1, 'Summary')}<ul>${content.summary.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul>
${facts(content.figures)}${facts(content.facts.map(({ label, value }) => ({ label, value: plain(value) })))}
${heading(1, 'Level against target')}${charts.join('')}
${heading(1, 'Map of gaps')}${map(content.map)}
${heading(1, 'Results')}${table(heads, scores)}
${heading(1, 'Gaps by grouping')}${parts.join('')}
${heading(1, 'Areas without a score')}
${table(
  ['Grouping', 'Areas'],
  content.unrated.map(({ grouping, names }) => [grouping, names.join(' · ')]),
)}
${heading(1, 'Method in brief')}
${content.method.map(({ title, text }) => `${heading(2, title)}<p>${escaped(text)}</p>`).join('')}
${table(
  ['Level', 'Name', 'Meaning'],
  content.levels.map(({ level, name, statement }) => [String(level), name, statement]),
)}
</html>`;
}
