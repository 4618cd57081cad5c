/** The process in which reports are rendered: it takes requests and gives files back, one after the other. */
import type { MakerAnswer } from './report-maker.ts';
import { warmUp } from './reports/status/pdf/lay-out.ts';
import { renderReport } from './services/status-report/render.ts';
import type { RenderRequest } from './services/status-report/render-request.ts';

const answer = (said: MakerAnswer): void => void process.send?.(said);

const atFirst = process.memoryUsage.rss();

process.on('message', (request: RenderRequest) => {
  renderReport(request, (done, of) => answer({ done, of })).then(
    (file) => answer({ file, grown: process.memoryUsage.rss() - atFirst }),
    (failure: unknown) =>
      answer({ failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) }),
  );
});
// While it waits for its first report it loads what a PDF takes longest for; a report that comes meanwhile waits for the same.
void warmUp().catch(() => undefined);
// Without the server there is nobody to give a file to.
process.on('disconnect', () => process.exit());
