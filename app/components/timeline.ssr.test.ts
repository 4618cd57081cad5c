/** The timeline says in words all that it draws. */
import { describe, expect, it } from 'vitest';
import { milestoneTimeline } from '#domain/series/timeline.ts';
import { planStandings } from '#domain/standing.ts';
import {
  aMilestone,
  aMilestoneVersion,
  aReport,
  aVersion,
  day,
  dossierWith,
  month,
  year,
} from '#domain/testing/dossier.ts';
import { milestoneRow, planRow, reportsRow } from './timeline-rows.ts';
import Timeline from './Timeline.svelte';
import { markupOf, wordsOf } from './testing/markup.ts';

const ASOF = '2022-03-01';
const versions = [aVersion(), aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: day('2020-12-31') })];
const moved = [
  aMilestoneVersion({ startsOn: month('2020-01'), endsOn: month('2020-06') }),
  aMilestoneVersion({ planVersion: 'v2', startsOn: month('2020-01'), endsOn: month('2021-06') }),
];
const vague = [aMilestoneVersion({ planVersion: 'v2', startsOn: year(2021), endsOn: year(2021) })];
const dossier = dossierWith({
  versions,
  milestones: [aMilestone('C01-H01', moved), aMilestone('C01-H02', vague)],
  reports: [aReport(), aReport({ source: 'CORE_GROUP', publishedOn: '2021-12-03' })],
});
const timeline = milestoneTimeline(dossier, planStandings(dossier, ASOF), ASOF).value;
const rows = [
  planRow(timeline.versions, timeline.inForce, 'es'),
  ...timeline.commitments.flatMap(({ bars }) =>
    bars.map((bar) => milestoneRow(bar, `#h${bar.standing.milestone.number}`, 'es')),
  ),
  reportsRow(timeline, 'es'),
];
const frame = { from: timeline.from, to: timeline.to, now: ASOF, rows };
const markup = markupOf(Timeline, { ...frame, isToday: true, planEnd: '2022-08-31', lastReport: '2021-12-03' });

describe('the timeline', () => {
  it.each([
    'El plan Versión original: ene 2020 a ago 2022; Versión reprogramada: ene 2020 a ago 2022',
    '1. Hito ene 2020 a jun 2021; antes, ene a jun 2020; ejecución; vencido',
    '2. Hito 2021; sin reporte; vencido',
    'Reportes Entidad, 15 oct 2021; Grupo Núcleo, 3 dic 2021',
  ])('says %s', (words) => {
    expect(wordsOf(markup)).toContain(words);
  });

  it('draws the original dates above those in force, a year as wide as a year, and overdue until the day shown', () => {
    const bars = rows.map(({ bars }) => bars.map(({ kind, from, to }) => `${kind} ${from} ${to}`));
    expect(bars[1]).toEqual(['original 2020-01-01 2020-06-30', 'underway 2020-01-01 2021-06-30']);
    expect(bars[2]).toEqual(['no-report 2021-01-01 2021-12-31']);
    expect(rows[1]?.lateFrom).toBe('2021-06-30');
    expect(rows[3]?.dots).toEqual(['2021-10-15', '2021-12-03']);
  });

  it('hides its drawing from screen readers and places everything in percent', () => {
    expect(markup.match(/<svg(?![^>]*aria-hidden="true")/g)).toBeNull();
    expect(markup).toMatch(/<line class="now[^"]*" x1="[\d.]+%"/);
  });

  it('names the day shown: today, or its date', () => {
    expect(markup).toContain('>hoy</text>');
    expect(markupOf(Timeline, { ...frame, isToday: false })).toContain('>1 mar 2022</text>');
  });
});
