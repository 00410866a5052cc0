// npm run e2e [-- playwright arguments]: the built app on a database of its own, driven by a real browser.
import { randomBytes } from 'node:crypto';
import { build, isBuilt, prepareDatabase, startServer } from './application';
import { clusterDirectory, freePort, startDatabase } from './embedded-database';
import { exited, runBinary, untilReady } from './processes';
import { step } from './progress';

/** Runs Playwright's tests. @throws when one fails. */
export async function runBrowserTests(playwrightArguments: string[] = []): Promise<void> {
  if (!isBuilt()) await step('Building', build);
  const database = await startDatabase({
    directory: clusterDirectory(`e2e-${process.pid}`),
    disposable: true,
  });
  try {
    await prepareDatabase(database.url);
    const port = await freePort();
    const environment = {
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(32).toString('hex'),
      SIGN_UP: 'open',
      SAMPLE_DATA: 'offer',
      LOG_LEVEL: 'error',
    };
    const server = startServer({ port, host: '127.0.0.1', environment });
    try {
      await untilReady(`http://127.0.0.1:${port}/api/health/ready`, server);
      await runBinary('playwright', ['test', ...playwrightArguments], {
        // The tests seed through the app's own modules.
        env: {
          ...environment,
          BASE_URL: `http://127.0.0.1:${port}`,
          NODE_OPTIONS: '--conditions=react-server',
        },
      });
    } finally {
      server.kill('SIGTERM');
      await exited(server);
    }
  } finally {
    await database.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  runBrowserTests(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
