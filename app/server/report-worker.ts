/** The thread in which reports are rendered: it takes requests and gives files back, one after the other. */
import { parentPort } from 'node:worker_threads';
import { renderReport, type RenderRequest } from './services/status-report/render.ts';

parentPort?.on('message', (request: RenderRequest) => {
  void renderReport(request).then(
    (file) => parentPort?.postMessage({ file }),
    (failure: unknown) =>
      parentPort?.postMessage({
        failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
      }),
  );
});
