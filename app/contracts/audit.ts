/** The audit trail as administrators search it. */
import { z } from 'zod';
import { isIsoDay, isoFromTyped } from '#domain/dates.ts';
import type { Role } from '#domain/policy/roles.ts';
import type { LocalizedText } from '#domain/text.ts';

const day = z
  .string()
  .transform(isoFromTyped)
  .refine((text) => text === '' || isIsoDay(text), { params: { code: 'DATE' } })
  .optional();

/** What the trail can be asked for. Empty fields of the form ask for nothing. */
export const auditQuery = z.strictObject({
  /** Words, in any order, in the sentence, the office, the people and their roles, the record, or what was done and to what. */
  q: z.string().max(100).optional(),
  /** Code of what was done (`FILING_SUBMITTED`). */
  accion: z.string().max(100).optional(),
  /** Kind of record that it was done to (`Filing`). */
  sobre: z.string().max(100).optional(),
  desde: day,
  hasta: day,
  pagina: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
});
export type AuditSearch = z.infer<typeof auditQuery>;

/** The person that an entry is about; of an invitation that was not used only the address is known. */
export interface ConcernedPerson {
  readonly name: string | null;
  readonly email: string;
}

export interface ConcernedRole {
  readonly role: Role;
  /** Name of the institution that it is held for. */
  readonly body: LocalizedText | null;
}

/** One change. */
export interface TrailEntry {
  readonly id: string;
  /** ISO date and time, UTC. */
  readonly at: string;
  /** The office in whose name it was done, or a program. */
  readonly actor: string;
  /** Name of the person; null for programs. For administrators alone. */
  readonly person: string | null;
  /** Name of the token by which a program did it for the person; null: the person did. */
  readonly program: string | null;
  /** Whom it is about, and in which roles. Looked up when the trail is read; for administrators alone. */
  readonly concerned: ConcernedPerson | null;
  readonly roles: readonly ConcernedRole[];
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly summary: LocalizedText;
  /** Data revision that the public then saw; null where nothing changed for it. */
  readonly revision: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface TrailPage {
  readonly entries: readonly TrailEntry[];
  readonly page: number;
  /** Whether there is another page after this one. */
  readonly more: boolean;
  /** Every action that was ever done, for the choice. */
  readonly actions: readonly string[];
  /** Every kind of record that anything was done to. */
  readonly subjects: readonly string[];
}
