import type { PdfContent } from '@/lib/report/pdf-content';

/** What the printed page looks like: the PDF's fonts, colours, sizes and page breaks. */
export function reportStyle(fonts: string, { ground, ink, accent }: PdfContent['colours']): string {
  const face = (weight: number, file: string) =>
    `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url("file://${fonts}/noto-sans/${file}")}`;
  return `${face(400, '400Regular/NotoSans_400Regular.ttf')}${face(700, '700Bold/NotoSans_700Bold.ttf')}
@page{size:A4;margin:24mm 18mm 20mm}@page cover{margin:0}@page map{size:A4 landscape;margin:19mm 13mm 15mm}
body{margin:0;font:9.5pt/1.3 "Noto Sans";color:#16242e;font-variant-numeric:tabular-nums lining-nums}
p{margin:1.5mm 0}ul{padding-left:5mm}h1{break-before:page;font-size:18pt;color:${accent};margin:0 0 5mm}
h2{font-size:11.5pt;margin:6mm 0 3mm;break-after:avoid}small,.quiet{font-size:7pt;color:#566471}.accent{color:${accent}}
table{border-collapse:collapse;width:100%;font-size:8pt;line-height:1.2}tr{break-inside:avoid}th{background:${accent};color:#fff}
td,th{border-bottom:.4pt solid #d3dbe1;text-align:right;vertical-align:top;padding:1.5mm 1.6mm}
td:first-child,th:first-child,.areas td:nth-child(2){text-align:left}.sum{background:#f1f5f7;font-weight:700}
.areas{table-layout:fixed}.areas th:nth-child(n+2){width:12mm}.areas th:nth-child(2){width:19mm}
.pill{background:#fdf0cd;color:#6b4300;font-size:6.8pt;font-weight:700;border-radius:1mm;padding:.3mm 1.2mm}
td p{margin:.7mm 0}.detail{border-left:1pt solid #d3dbe1;padding-left:2mm;font-size:7pt}
dl{display:grid;grid-template-columns:34mm 1fr;gap:2mm;margin:0}dt{color:#566471}dd{margin:0}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:3mm}.card{background:#f1f5f7;border-left:2pt solid ${accent};padding:4mm}
.card b{font-size:21pt;color:${accent};display:block}.cover .cards{grid-template-columns:repeat(4,1fr)}.side{display:grid;grid-template-columns:104mm 1fr;gap:3mm;align-items:center}
.side,section>h2{break-inside:avoid}.grouping+.grouping{break-before:page}.grouping h2{margin-top:0}.grouping .side{margin-bottom:-4mm}.map{page:map}.closing h1{break-before:auto}
.cover{page:cover;height:296mm}.cover header{background:${ground};color:${ink};height:172mm;padding:22mm;box-sizing:border-box}
.cover h1{break-before:auto;color:inherit;font-size:38pt;margin-top:30mm}.team{font-size:24pt;font-weight:700}
.cover>:not(header){margin:8mm 22mm}`;
}
