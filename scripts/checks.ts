// npm test: everything that must hold, from types to a real browser. The first failure ends it.
import { checkDurability } from '../e2e/durability';
import { build, isBuilt } from './application';
import { runBrowserTests } from './e2e';
import { runBinary, runScript } from './processes';
import { step } from './progress';

/** Three kills of the app and one of the database; `npm run durability` does hundreds. */
const DURABILITY_ROUNDS = 4;

const checkTypes = () =>
  step('Types', async () => {
    await runBinary('next', ['typegen'], { quiet: true });
    await runBinary('tsc', ['--noEmit']);
  });

async function checkStyle(): Promise<void> {
  await step('Format', () => runBinary('prettier', ['--check', '--log-level', 'warn', '.']));
  await step('Lint', () => runBinary('eslint', ['.', '--max-warnings', '0']));
}

/** Runs every check in turn, the quick ones first; sets the exit code. */
export async function checkEverything(): Promise<void> {
  try {
    // Each keeps one core busy.
    await Promise.all([checkTypes(), checkStyle()]);
    await step('Migrations agree with the schema', () =>
      runScript('scripts/migrations.ts', ['check'], { env: { DATABASE_URL: '' } }),
    );
    await step('Rules, data and structure', () => runBinary('vitest', ['run']));
    if (!isBuilt()) await step('Build', build);
    await step('Browser', () => runBrowserTests());
    await step('Saves that are interrupted', () => checkDurability(DURABILITY_ROUNDS));
    console.log('\n✓ Everything holds.');
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
