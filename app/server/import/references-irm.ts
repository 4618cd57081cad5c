/** Checks of `irm.json` and of the published percentages. */
import type { IrmFile } from '#contracts/plan-files/irm.ts';
import type { PublishedReportFile } from '#contracts/plan-files/published-report.ts';
import { placeOfValue } from '#domain/irm/assessments.ts';
import type { Checks, Known } from './checks.ts';

export function checkIrm(file: IrmFile, known: Known, check: Checks): void {
  check.unique(['reports'], file.reports, ({ id }) => id);
  file.reports.forEach((report, index) => {
    const path = ['reports', index];
    check.reference([...path, 'planVersion'], report.planVersion, known.versions);
    check.inOrder([...path, 'end'], report.start, report.end);
    check.references([...path, 'sources'], report.sources, known.sources);
  });
  checkAssessments(file, known, check);
  file.planFindings.forEach((entry, index) => {
    check.reference(['planFindings', index, 'report'], entry.report, known.irmReports);
    check.reference(['planFindings', index, 'citation'], entry.citation, known.sources);
  });
  file.findings.forEach((entry, index) => {
    check.reference(['findings', index, 'report'], entry.report, known.irmReports);
    check.reference(['findings', index, 'commitment'], entry.commitment, known.commitments);
  });
  file.unplacedValues.forEach(({ report, commitments, values }, index) => {
    const path = ['unplacedValues', index];
    check.reference([...path, 'report'], report, known.irmReports);
    check.references([...path, 'commitments'], commitments, known.commitments);
    if (commitments.length !== values.length) check.fail([...path, 'values'], 'LENGTHS_DIFFER');
  });
  file.recommendations.forEach(({ report }, i) =>
    check.reference(['recommendations', i, 'report'], report, known.irmReports),
  );
}

function checkAssessments(file: IrmFile, known: Known, check: Checks): void {
  check.unique(['assessments'], file.assessments, ({ id }) => id);
  const firsts = file.assessments.map((entry, index) => (entry.replaces ? `#${index}` : placeOfValue(entry)));
  check.unique(['assessments'], firsts, String);
  const earlier = new Map<string, string>();
  file.assessments.forEach((entry, index) => {
    const path = ['assessments', index];
    check.reference([...path, 'commitment'], entry.commitment, known.commitments);
    check.reference([...path, 'report'], entry.report, known.irmReports);
    check.reference([...path, 'citation'], entry.citation, known.sources);
    const { id, replaces } = entry;
    const stands = earlier.get(placeOfValue(entry));
    if (replaces !== undefined && replaces !== stands)
      check.fail([...path, 'replaces'], 'UNKNOWN_REFERENCE', {
        found: replaces,
        list: `irm.json: ${placeOfValue(entry).replaceAll('\n', ' ')}`,
      });
    earlier.set(placeOfValue(entry), id);
  });
}

export function checkPublished(file: PublishedReportFile, known: Known, check: Checks): void {
  check.reference(['source'], file.source, known.sources);
  check.references(['sources'], file.sources, known.sources);
  check.unique(['commitments'], file.commitments, ({ commitment }) => commitment);
  file.commitments.forEach(({ commitment, milestones }, index) => {
    const path = ['commitments', index];
    check.reference([...path, 'commitment'], commitment, known.commitments);
    check.unique([...path, 'milestones'], milestones, ({ milestone }) => milestone);
    milestones.forEach((m, i) =>
      check.reference([...path, 'milestones', i, 'milestone'], m.milestone, known.milestones),
    );
  });
}
