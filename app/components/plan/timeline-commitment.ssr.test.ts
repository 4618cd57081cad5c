/** The line of what is overdue runs from the first missed end to the day shown, and never backwards. */
import { describe, expect, it } from 'vitest';
import { milestoneTimeline } from '#domain/series/timeline.ts';
import { planStandings } from '#domain/standing.ts';
import { aCommitment, aMilestone, aMilestoneVersion, dossierWith, month } from '#domain/testing/dossier.ts';
import { markupOf } from '../testing/markup.ts';
import PlanTimeline from './PlanTimeline.svelte';
import { commitmentRow } from './timeline-commitment.ts';

/** Its milestones end in November 2020 and January 2022; the commitment itself in August 2022. */
const dossier = dossierWith({
  commitments: [aCommitment({ periods: { v1: { startsOn: month('2020-01'), endsOn: month('2022-08') } } })],
  milestones: ['2020-11', '2022-01'].map((end, i) =>
    aMilestone(`C01-H0${i + 1}`, [aMilestoneVersion({ endsOn: month(end) })]),
  ),
});

const timelineOn = (asOf: string) => milestoneTimeline(dossier, planStandings(dossier, asOf), asOf).value;

function lateFromOn(asOf: string): string | null | undefined {
  const timeline = timelineOn(asOf);
  return timeline.commitments.map((group) => commitmentRow(group, { version: 'v1', asOf, href: '#' }, 'es'))[0]
    ?.lateFrom;
}

/** Begin and end of each overdue line, in percent. */
function lines(asOf: string): number[][] {
  const markup = markupOf(PlanTimeline, { timeline: timelineOn(asOf), asOf, isToday: false });
  const [plan = ''] = markup.split('<details');
  return [...plan.matchAll(/<line class="late[^"]*" x1="([\d.]+)%" x2="([\d.]+)%"/g)].map(([, x1, x2]) => [
    Number(x1),
    Number(x2),
  ]);
}

describe('a commitment in time', () => {
  it.each([
    ['2021-12-03', '2020-11-30'],
    ['2026-11-22', '2020-11-30'],
    ['2020-11-30', null],
  ])('on %s is late since %s, even before its period ends', (asOf, since) => {
    expect(lateFromOn(asOf)).toBe(since);
  });

  it('is drawn late from the past to the day shown', () => {
    const [[from, to] = []] = lines('2021-12-03');
    expect(from).toBeLessThan(to ?? 0);
    expect(from).toBeGreaterThan(0);
  });

  it('has its overdue line below the bar', () => {
    const markup = markupOf(PlanTimeline, { timeline: timelineOn('2021-12-03'), asOf: '2021-12-03', isToday: false });
    expect(markup).toMatch(/<g transform="translate\(0 10\)"><line class="late/);
  });

  it('has no overdue line while nothing is late', () => {
    expect(lines('2020-11-30')).toEqual([]);
  });
});
