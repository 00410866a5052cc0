// Renders gap reports in a process of its own: Typst blocks its thread for the length of a report, and only a process
// can be stopped. Takes { id, content }, answers { id, pdf } or { id, error }.
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printableJson } from './clean-content.mjs';
import { textCleaner } from './clean-text.mjs';
import { coverageOf } from './font-coverage.mjs';

// Who waits for a page goes before who waits for a report. Typst's own threads, which begin later, inherit it.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const FONT_FOLDER = path.join(process.cwd(), 'node_modules', '@expo-google-fonts');
const WEIGHTS = ['400Regular', '700Bold'];

const fontPaths = readdirSync(FONT_FOLDER)
  .filter((name) => name.startsWith('noto-'))
  .sort()
  .flatMap((name) => WEIGHTS.map((weight) => path.join(FONT_FOLDER, name, weight)))
  .filter((folder) => existsSync(folder));

const regularFonts = fontPaths.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => path.join(folder, name)),
);

const clean = textCleaner(coverageOf(regularFonts));
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] });

function render({ attachment, colours, ...content }) {
  const inputs = {
    content: printableJson(content, clean),
    colours: JSON.stringify(colours),
    // What rides along is for programs: it stays as it is.
    attachment,
  };
  try {
    const source = { mainFilePath: path.join(import.meta.dirname, 'report.typ'), inputs };
    return compiler.pdf(source, { pdfStandard: 'ua-1' });
  } finally {
    // What Typst remembers of a report is of no use to the next one, and would pile up.
    compiler.evictCache(0);
  }
}

/** Typst's own words, without anything of the content. */
function messageOf(thrown) {
  const text = thrown instanceof Error ? thrown.message : String(thrown?.code ?? thrown);
  return text.slice(0, 1_000);
}

process.on('message', ({ id, content }) => {
  try {
    process.send?.({ id, pdf: render(content) });
  } catch (thrown) {
    process.send?.({ id, error: messageOf(thrown) });
  }
});
// A Ctrl-C at the terminal reaches this process too; the server lets its last reports end, and lets go then.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
