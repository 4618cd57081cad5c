import { m } from '#messages';

/** A part of the page; its id is its anchor, the same in every language. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** The parts of a commitment's page, in the order in which the story is told; the clock counts reports on milestones. */
export function storySections(hasMilestones: boolean): readonly Section[] {
  const sections = [
    { id: 'promesa', title: m.commitment_sec_promise() },
    { id: 'responde', title: m.commitment_sec_people() },
    { id: 'tiempo', title: m.commitment_sec_time() },
    { id: 'hitos', title: m.commitment_sec_milestones() },
    { id: 'difieren', title: m.commitment_sec_differ() },
    { id: 'irm', title: m.commitment_sec_irm() },
    { id: 'evaluaciones', title: m.commitment_sec_assessments() },
    { id: 'reloj', title: m.commitment_sec_clock() },
    { id: 'cambios', title: m.commitment_sec_changes() },
    { id: 'relacionados', title: m.commitment_sec_related() },
    { id: 'datos', title: m.commitment_sec_data() },
  ];
  return hasMilestones ? sections : sections.filter(({ id }) => id !== 'reloj');
}
