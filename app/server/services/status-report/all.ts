import { remembered } from '../remembered.ts';
import { type ReportPorts, type ReportRequest, statusReportFile } from './file.ts';
import { reportPage } from './page.ts';
import { verifyExport } from './verify.ts';

/** What can be done with status reports. Everybody may: they tell nothing that is not public. */
export function createReportServices(ports: ReportPorts) {
  const { dossiers, log } = ports;
  return {
    page: remembered(dossiers, (input: Parameters<typeof reportPage>[1]) => reportPage(dossiers, input)),
    file: (request: ReportRequest) => statusReportFile(ports, request),
    verify: (given: string) => verifyExport(log, given),
  };
}

export type ReportServices = ReturnType<typeof createReportServices>;
