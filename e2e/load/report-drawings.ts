import type { PdfContent } from '@/lib/report/pdf-content';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Chart = PdfContent['charts'][number];

const TOP = 5;
const CENTRE = { x: 150, y: 110 };
const RADIUS = 90;

/** A radar as the PDF draws it: rings, spokes, both outlines with their marks, the axes' names and the scale. */
export function radar({ axes, alternative }: Chart): string {
  const at = (index: number, value: number): [number, number] => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2;
    const reach = (RADIUS * value) / TOP;
    return [CENTRE.x + reach * Math.cos(angle), CENTRE.y + reach * Math.sin(angle)];
  };
  const points = (values: readonly number[]) =>
    values
      .map((value, index) =>
        at(index, value)
          .map((one) => one.toFixed(1))
          .join(),
      )
      .join(' ');
  const outline = (values: readonly (number | null)[], paint: string, rest = '') =>
    `<polygon points="${points(values.map((value) => value ?? 0))}" fill="${paint}24" stroke="${paint}" ${rest}/>`;
  const rings = [1, 2, 3, 4, 5].map(
    (level) => `<polygon points="${points(axes.map(() => level))}" fill="none" stroke="#d3dbe1"/>`,
  );
  const each = axes.map(({ name, level, target }, index) => {
    const [rim, label, own, aim] = [TOP, TOP * 1.15, level ?? 0, target ?? 0].map((value) =>
      at(index, value),
    );
    if (!rim || !label || !own || !aim) return '';
    return (
      `<path d="M${CENTRE.x} ${CENTRE.y}L${rim.join(' ')}" stroke="#d3dbe1"/><circle cx="${own[0]}" cy="${own[1]}" r="2.5" fill="#176787"/>` +
      `<rect x="${aim[0] - 2.5}" y="${aim[1] - 2.5}" width="5" height="5" fill="#b45309"/>` +
      `<text x="${label[0]}" y="${label[1]}" font-size="7" text-anchor="middle">${escaped(name)}</text>`
    );
  });
  const scale = [1, 3, 5].map((level) => {
    const [x, y] = at(0, level);
    return `<text x="${x + 2}" y="${y}" font-size="5.5" fill="#566471">${level}</text>`;
  });
  const level = outline(
    axes.map((axis) => axis.level),
    '#176787',
  );
  const target = outline(
    axes.map((axis) => axis.target),
    '#b45309',
    'stroke-dasharray="4 3"',
  );
  return `<svg role="img" aria-label="${escaped(alternative)}" width="300" height="225" viewBox="0 0 300 225">${[...rings, target, level, ...each, ...scale].join('')}</svg>`;
}

/** A bar to the level, a stroke at the target. `width` in CSS pixels. */
export function track(level: number | null, target: number | null, width: number): string {
  const x = (value: number) => (value / TOP) * width;
  const bar = level === null ? '' : `<rect y="2" width="${x(level)}" height="6" rx="3" fill="#176787"/>`;
  const stroke = target === null ? '' : `<rect x="${x(target)}" width="2" height="10" fill="#b45309"/>`;
  return `<svg aria-hidden="true" width="${width}" height="10"><rect y="2" width="${width}" height="6" rx="3" fill="#e3e9ed"/>${bar}${stroke}</svg>`;
}

/** What a chart of fewer than three axes is. */
export function bars({ axes }: Chart): string {
  return `<div>${axes.map(({ name, level, target }) => `<p>${escaped(name)} ${track(level, target, 160)}</p>`).join('')}</div>`;
}

const LOOKS: Readonly<Record<PdfContent['map']['tiles'][number]['look'], string>> = {
  'gap-0': '#d7ebe4',
  'gap-1': '#fdf0cd',
  'gap-2': '#f9cf86',
  'gap-3': '#e8964a',
  'gap-4': '#a63d0c',
  unrated: '#ffffff',
  'not-applicable': '#e6e9ec',
  'out-of-scope': '#ffffff',
};

/** The map's groups, verticals, groupings and tiles, with its legend. */
export function map({
  tiles,
  groupings,
  groups,
  verticals,
  legend,
  width,
  height,
}: PdfContent['map']): string {
  type Box = (typeof tiles)[number]['box'];
  const put = (box: Box, fill: string, name: string, value = '') =>
    `<div style="left:${(box.x / width) * 100}%;top:${(box.y / height) * 100}%;width:${(box.width / width) * 99.6}%;` +
    `height:${(box.height / height) * 99.6}%;background:${fill}"><span>${escaped(name)}</span><b>${value}</b></div>`;
  const drawn = [
    ...groupings.flatMap(({ name, box, header }) => [put(box, '#f1f5f7', ''), put(header, '#f1f5f7', name)]),
    ...groups.map(({ name, header }) => put(header, '#0a4b63;color:#fff', name)),
    ...verticals.map(({ name, header }) => put(header, '#176787;color:#fff', name)),
    ...tiles.map(({ name, box, look, value }) => put(box, LOOKS[look], name, value)),
  ];
  const keys = legend.map(
    ({ look, value, label }) => `<b style="background:${LOOKS[look]}">${value}</b> ${escaped(label)}`,
  );
  return `<style>.drawing{position:relative;height:151mm;font-size:6pt;line-height:1.2}
.drawing div{position:absolute;display:flex;justify-content:space-between;align-items:center;border-radius:.6mm;overflow:hidden}
</style><div class="drawing">${drawn.join('')}</div><p class="quiet">${keys.join(' ')}</p>`;
}
