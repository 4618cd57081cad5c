/**
 * A server whose long reports go no further than two steps of five until a file named `go` lies in `SLOW_REPORTS`, for tests of what
 * readers see meanwhile. Every document counts as long.
 */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import type { ReportMaker } from '#server/services/ports-reports.ts';
import { renderReport } from '#server/services/status-report/render.ts';

const folder = process.env.SLOW_REPORTS ?? '';

function gate(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((open, failed) => {
    const watcher = watch(folder, () => existsSync(join(folder, 'go')) && done(open));
    const done = (finish: () => void): void => {
      watcher.close();
      finish();
    };
    signal?.addEventListener('abort', () => done(() => failed(signal.reason as Error)));
    if (existsSync(join(folder, 'go'))) done(open);
  });
}

const slow: Pick<ReportMaker, 'render'> = {
  render: async (request, watched) => {
    watched?.onProgress?.(2, 5);
    await gate(watched?.signal);
    return renderReport(request);
  },
};

const config = readConfig(process.env);
const server = await startServer(config, undefined, { longReports: slow, longFrom: 1 });
process.stdout.write(`Listening on ${server.address}\n`);
process.on('SIGTERM', () => void server.close().then(() => process.exit()));
