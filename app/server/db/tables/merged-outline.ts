/** Versions, themes, rounds and events of a plan as a file words them. */
import type { PlanDossier } from '#domain/records.ts';
import type { EvidenceKind } from '#domain/values.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import type { Place, Touched } from './merged-touched.ts';
import { versionRow } from './versions.ts';

export async function writeMergedOutline(
  tx: Transaction,
  place: Place,
  merged: PlanDossier,
  touched: Touched,
): Promise<void> {
  const { planId, jurisdictionId } = place;
  for (const [position, version] of merged.versions.entries()) {
    if (!touched.all('versions').has(version.id)) continue;
    const { id, ...data } = versionRow(planId, jurisdictionId, version, position);
    await tx.planVersion.upsert({ where: { id }, create: { id, ...data }, update: data });
  }
  for (const { id: key, order, title, description } of merged.themes) {
    if (!touched.all('themes').has(key)) continue;
    const data = { position: order, title: json(title), description: json(description) };
    const id = idOf(planId, key);
    await tx.theme.upsert({ where: { id }, create: { id, planId, ...data }, update: data });
  }
  for (const { id: key, order, title, note } of merged.pillars) {
    if (!touched.all('pillars').has(key)) continue;
    const data = { position: order, title: json(title), note: jsonOrNull(note) };
    const id = idOf(planId, key);
    await tx.pillar.upsert({ where: { id }, create: { id, planId, ...data }, update: data });
  }
  await writePeriods(tx, planId, merged, touched);
  await writeFacts(tx, planId, merged, touched);
}

async function writePeriods(
  tx: Transaction,
  planId: string,
  { periods }: PlanDossier,
  touched: Touched,
): Promise<void> {
  // Rounds that were withdrawn keep their places.
  let next = await tx.reportingPeriod.count({ where: { planId } });
  for (const { id: key, label, opensOn, closesOn, cutoffOn, dataAvailable } of periods) {
    if (!touched.all('periods').has(key)) continue;
    const dates = { ...dateColumns('opensOn', opensOn), ...dateColumns('closesOn', closesOn) };
    const data = { label: json(label), dataAvailable, ...dates, ...dateColumns('cutoffOn', cutoffOn) };
    const id = idOf(planId, key);
    if (touched.added('periods').has(key)) {
      await tx.reportingPeriod.create({ data: { id, planId, position: next, ...data } });
      next += 1;
    } else await tx.reportingPeriod.update({ where: { id }, data });
  }
}

async function writeFacts(tx: Transaction, planId: string, merged: PlanDossier, touched: Touched): Promise<void> {
  for (const [position, { code, value, asOf, note, sources, ...rest }] of (merged.requirementFacts ?? []).entries()) {
    if (!touched.all('requirementFacts').has(code)) continue;
    const texts = { value: jsonOrNull(value), note: jsonOrNull(note), sources: json(sources) };
    const data = { ...rest, ...texts, position, ...dateColumns('asOf', asOf) };
    const where = { planId_code: { planId, code } };
    await tx.requirementFact.upsert({ where, create: { planId, code, ...data }, update: data });
  }
}

export async function writeMergedEvents(
  tx: Transaction,
  { planId, jurisdictionId }: Place,
  { events }: PlanDossier,
  touched: Touched,
): Promise<void> {
  for (const [position, event] of events.entries()) {
    if (!touched.all('events').has(event.id)) continue;
    const { kind, title, startsOn, endsOn, commitment, place, note, sources, organizations } = event;
    const data = {
      ...{ position, kind, place, commitmentId: idOrNull(planId, commitment) },
      ...{ title: json(title), note: jsonOrNull(note), sources: json(sources) },
      ...{ ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) },
    };
    const id = idOf(planId, event.id);
    await tx.roadmapEvent.upsert({ where: { id }, create: { id, planId, ...data }, update: data });
    await tx.eventOrganization.deleteMany({ where: { eventId: id } });
    await tx.eventOrganization.createMany({
      data: organizations.map((key, order) => ({
        ...{ eventId: id, organizationId: idOf(jurisdictionId, key), position: order },
      })),
    });
    await writeEventEvidence(tx, planId, id, event);
  }
}

/** An event's evidence has no key of its own: its place is its key. */
async function writeEventEvidence(
  tx: Transaction,
  planId: string,
  eventId: string,
  { evidence }: PlanDossier['events'][number],
): Promise<void> {
  for (const [position, { kind, url, reference }] of evidence.entries()) {
    const evidenceId = `${eventId}.e${position + 1}`;
    const data = { url, kind: kind as EvidenceKind, title: jsonOrNull(reference) };
    await tx.evidence.upsert({
      ...{ where: { id: evidenceId }, create: { id: evidenceId, planId, ...data }, update: data },
    });
    const link = { eventId, evidenceId };
    const where = { eventId_evidenceId: link };
    await tx.eventEvidence.upsert({ where, create: { ...link, position }, update: { position } });
  }
}
