/** A piece of evidence as it is given: what it is, and where it can be read or which file it is. */
import { z } from 'zod';
import { firstDay, type PartialDate, readPartialDate } from '#domain/dates.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '#domain/values.ts';
import { isWebAddress } from '#domain/web-address.ts';

export const EVIDENCE_FINDINGS = [
  'KIND_UNKNOWN',
  'TITLE_MISSING',
  'TITLE_TOO_LONG',
  'LANGUAGE_UNKNOWN',
  'DATE_INVALID',
  'URL_INVALID',
  'URL_OR_FILE_MISSING',
] as const;
export type EvidenceFindingCode = (typeof EVIDENCE_FINDINGS)[number];

export const EVIDENCE_LIMITS = { title: 500, url: 2_000 } as const;

/** What is said of a piece of evidence. */
export interface EvidenceFacts {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** BCP 47 code of the document's language. */
  readonly language: string;
  readonly issuedOn: PartialDate | null;
  /** http or https. */
  readonly url: string | null;
}

/** A file that is stored already, as its store describes it. */
export interface StoredFile {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Told from its content. */
  readonly mediaType: string;
  /** Cleaned. */
  readonly fileName: string;
  /** What the virus scanner said. */
  readonly scan: 'CLEAN' | 'NOT_SCANNED';
}

export interface EvidenceFinding {
  readonly field: 'kind' | 'title' | 'language' | 'issuedOn' | 'url';
  readonly code: EvidenceFindingCode;
}

export type ReadEvidence =
  | { readonly facts: EvidenceFacts; readonly findings?: undefined }
  | { readonly facts?: undefined; readonly findings: readonly EvidenceFinding[] };

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
const blankToNull = (value: unknown): unknown => trimmed(value) || null;

const facts = z.object({
  kind: z.enum(EVIDENCE_KINDS, 'KIND_UNKNOWN'),
  title: z.preprocess(
    trimmed,
    z.string('TITLE_MISSING').min(1, 'TITLE_MISSING').max(EVIDENCE_LIMITS.title, 'TITLE_TOO_LONG'),
  ),
  language: z.preprocess(
    trimmed,
    z.string('LANGUAGE_UNKNOWN').regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'LANGUAGE_UNKNOWN'),
  ),
  issuedOn: z.preprocess(
    blankToNull,
    z
      .string('DATE_INVALID')
      .transform((text) => readPartialDate(text, 'END'))
      .refine((date) => date !== undefined, 'DATE_INVALID')
      .nullable(),
  ),
  url: z.preprocess(
    blankToNull,
    z.string('URL_INVALID').max(EVIDENCE_LIMITS.url, 'URL_INVALID').refine(isWebAddress, 'URL_INVALID').nullable(),
  ),
});

/**
 * Reads what is said of a piece of evidence, from a form's fields or from JSON: `kind`, `title`, `language`, `issuedOn`,
 * `url`. @param today evidence is not issued later than this day
 */
export function readEvidence(raw: Readonly<Record<string, unknown>>, hasFile: boolean, today: string): ReadEvidence {
  const read = facts.safeParse({ ...raw, issuedOn: raw['issuedOn'] ?? null, url: raw['url'] ?? null });
  if (!read.success) return { findings: read.error.issues.map(({ path, message }) => finding(path[0], message)) };
  const { issuedOn = null, ...rest } = read.data;
  if (issuedOn !== null && firstDay(issuedOn) > today) return { findings: [finding('issuedOn', 'DATE_INVALID')] };
  if (rest.url === null && !hasFile) return { findings: [finding('url', 'URL_OR_FILE_MISSING')] };
  return { facts: { ...rest, issuedOn } };
}

function finding(field: PropertyKey | undefined, code: string): EvidenceFinding {
  return { field, code } as EvidenceFinding;
}
