/** What a person chose about reminders, by the signed address in every one of them: without logging in. */
import { notFound } from '#domain/errors.ts';
import type { Reminding } from './ports.ts';

type Ports = Pick<Reminding, 'people' | 'links'>;

export interface ReminderPreference {
  /** Whether reminders that are not a duty of the role are unwanted. */
  readonly off: boolean;
}

/** @throws NOT_FOUND REMINDER_LINK for an address that was not given here */
export async function reminderPreference({ people, links }: Ports, token: string): Promise<ReminderPreference> {
  const userId = links.read(token);
  const off = userId === null ? null : await people.remindersOff(userId);
  if (off === null) throw notFound('REMINDER_LINK');
  return { off };
}

/** @throws NOT_FOUND REMINDER_LINK */
export async function chooseReminders(
  ports: Ports,
  request: { token: string; off: boolean },
): Promise<ReminderPreference> {
  await reminderPreference(ports, request.token);
  await ports.people.setRemindersOff(ports.links.read(request.token) ?? '', request.off);
  return { off: request.off };
}

/** What pages and the address of one click call. */
export function createReminderServices(ports: Ports) {
  return {
    reminderPreference: (token: string) => reminderPreference(ports, token),
    chooseReminders: (request: { token: string; off: boolean }) => chooseReminders(ports, request),
  };
}

export type ReminderServices = ReturnType<typeof createReminderServices>;
