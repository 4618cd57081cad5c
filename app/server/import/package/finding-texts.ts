/** What can be found in a package or a template, as sentences that say what is so and what was done. */
import type { FindingText } from '../ogp/finding-text.ts';

export const PACKAGE_FINDINGS = {
  REPORT_PUBLISHED: [
    'ERROR',
    'El reporte ya está publicado y no se edita. El cambio no se tomó: envíe otro reporte que lo corrija («supersedes»).',
    'The report is published already and is not edited. The change was not taken: send another report that corrects it ("supersedes").',
  ],
  PERIOD_LOCKED: [
    'ERROR',
    'El período {period} está cerrado de forma definitiva. El reporte no se tomó.',
    'The period {period} is locked. The report was not taken.',
  ],
  CORRECTED_ALREADY: [
    'ERROR',
    'Otro reporte ya corrige a {other}. Este no se tomó: debe corregir al último.',
    'Another report corrects {other} already. This one was not taken: it must correct the last one.',
  ],
  EVIDENCE_DIFFERS: [
    'ERROR',
    'La evidencia {evidence} ya está aquí con otro contenido. El reporte no se tomó: dele otro identificador.',
    'The evidence {evidence} is here already with other content. The report was not taken: give it another identifier.',
  ],
  VALUE_REPLACED_ALREADY: [
    'ERROR',
    'Este valor del IRM ya fue reemplazado aquí por otra transcripción. El cambio no se tomó: corrija la última.',
    'This value of the IRM was replaced here by another transcription already. The change was not taken: correct the last one.',
  ],
  KEPT_AS_COPIED: [
    'WARNING',
    'Una persona transcribió aquí este valor, con su cita. Se conservó lo de aquí: compárelo con el informe.',
    'A person transcribed this value here, with its citation. What stands here was kept: compare it with the report.',
  ],
  NAME_FIXED: [
    'ERROR',
    'Es parte de direcciones públicas y no cambia. Se conservó lo de aquí.',
    'It is part of public addresses and does not change. What stands here was kept.',
  ],
  EDITED_HERE: [
    'WARNING',
    'Alguien cambió esto aquí el {day} («{reason}»). Si importa, quedará lo que dice el archivo.',
    'Somebody changed this here on {day} ("{reason}"). If you import, what the file says will stand.',
  ],
  LACKING: [
    'NOTE',
    'Aquí hay algo que el archivo no trae. Se conserva: una importación no borra nada.',
    'Something stands here that the file does not have. It stays: an import deletes nothing.',
  ],
  LINEAGE_CYCLE: [
    'ERROR',
    'El compromiso se continuaría a sí mismo, en círculo: {path}. La continuación no se tomó.',
    'The commitment would continue itself in a circle: {path}. The continuation was not taken.',
  ],
  FILE_EDITED: [
    'NOTE',
    'El archivo cambió después de exportarse: su suma ya no es la de SHA256SUMS.',
    'The file was changed after it was exported: its checksum is no longer the one in SHA256SUMS.',
  ],
  NOT_HELD: [
    'NOTE',
    'El paquete no trae todo lo que el sitio de origen sabía del plan (vea NOT-HELD.txt).',
    'The package does not hold all that the site it came from knew of the plan (see NOT-HELD.txt).',
  ],
} as const satisfies Readonly<Record<string, FindingText>>;

export type PackageFindingCode = keyof typeof PACKAGE_FINDINGS;
