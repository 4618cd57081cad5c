import { type DifferenceFileRequest, differenceReportFile, isLongDifference } from '../difference-report/file.ts';
import { differencePage, differenceSize, type DifferencePageRequest } from '../difference-report/page.ts';
import type { ReportMaker } from '../ports-reports.ts';
import { remembered } from '../remembered.ts';
import { isLong, type ReportRequest, statusReportFile } from './file.ts';
import { type ReportJobPorts, ReportJobs } from './jobs.ts';
import { reportPage } from './page.ts';
import { verifyExport } from './verify.ts';

/**
 * What can be done with status and difference reports. Everybody may: they tell nothing that is not public.
 * @param long where long reports are made, so that they hold up none of the short ones
 */
export function createReportServices(ports: ReportJobPorts, long: ReportMaker = ports.maker) {
  const { dossiers } = ports;
  return {
    page: remembered(dossiers, (input: Parameters<typeof reportPage>[1]) => reportPage(ports, input)),
    file: (request: ReportRequest) => statusReportFile(ports, request),
    isLong: (request: ReportRequest) => isLong(ports, request),
    jobs: new ReportJobs({ ...ports, maker: long }),
    differencePage: (request: DifferencePageRequest) => differencePage(ports, request),
    differenceSize: (request: Omit<DifferenceFileRequest, 'form'>) => differenceSize(ports, request),
    isLongDifference: (request: DifferenceFileRequest) => isLongDifference(ports, request),
    differenceFile: (request: DifferenceFileRequest) => differenceReportFile(ports, request),
    verify: (given: string) => verifyExport(ports, given),
  };
}

export type ReportServices = ReturnType<typeof createReportServices>;
