/** What was declared of a requirement and the evidence of it, as columns that files of requirements share. */
import type { EvidenceFile } from '#domain/files/evidence-file.ts';
import type { RequirementDeclaration } from '#domain/requirements/declaration.ts';
import { type Column, list } from './columns.ts';

const filesOf = (declared: readonly RequirementDeclaration[]): EvidenceFile[] =>
  declared.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []));

/** @param of what was declared, in a row */
export function declaredColumns<Row>(of: (row: Row) => readonly RequirementDeclaration[]): Column<Row>[] {
  return [
    ...list<Row>('declared', 'Lo declarado (período: respuesta)', 'What was declared (period: answer)', (row) =>
      of(row).map(({ year, state }) => `${year ?? 'PLAN'}: ${state}`),
    ),
    ...list<Row>('declared_at', 'Cuándo se declaró', 'When it was declared', (row) => of(row).map(({ at }) => at)),
    ...list<Row>(
      'declared_evidence',
      'Direcciones de la evidencia de lo declarado',
      'Addresses of the evidence of what was declared',
      (row) => of(row).flatMap(({ evidence }) => evidence.flatMap(({ url }) => url ?? [])),
    ),
    ...list<Row>(
      'declared_files',
      'Archivos de la evidencia de lo declarado',
      'Files of the evidence of what was declared',
      (row) => filesOf(of(row)).map(({ name }) => name),
    ),
    ...list<Row>('declared_files_sha256', 'SHA-256 de esos archivos', 'SHA-256 of those files', (row) =>
      filesOf(of(row)).map(({ sha256 }) => sha256),
    ),
  ];
}
