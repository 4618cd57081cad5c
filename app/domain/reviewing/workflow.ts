/**
 * The way of an assessment, as one table: who may do what in which status, what follows. One reviewer codes and another reads;
 * or two code without seeing each other and a third decides where they differ.
 */

export const REVIEW_STATUSES = [
  'CODING',
  'SUBMITTED',
  'RETURNED',
  'DECIDING',
  'CONFIRMED',
  'SCHEDULED',
  'RELEASED',
  'WITHDRAWN',
] as const;
/** Where an assessment stands on its way. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const REVIEW_MOVES = [
  'JOIN',
  'SAVE',
  'SEND',
  'CONFIRM',
  'RETURN',
  'OPEN',
  'SCHEDULE',
  'RELEASE',
  'WITHDRAW',
] as const;
/**
 * JOIN: takes the seat of the second coder. SEND: signs a coding. CONFIRM, RETURN: by the second reader. OPEN: lets the body
 * that answers read it and reply. SCHEDULE, RELEASE: makes it public on a day, or at once.
 */
export type ReviewMove = (typeof REVIEW_MOVES)[number];

/** A step that is kept in the history. */
export type ReviewAction =
  'BEGUN' | 'JOINED' | 'SENT' | 'CONFIRMED' | 'RETURNED' | 'OPENED' | 'SCHEDULED' | 'RELEASED' | 'WITHDRAWN';

export const ACTION_OF_MOVE: Readonly<Record<Exclude<ReviewMove, 'SAVE'>, ReviewAction>> = {
  JOIN: 'JOINED',
  SEND: 'SENT',
  CONFIRM: 'CONFIRMED',
  RETURN: 'RETURNED',
  OPEN: 'OPENED',
  SCHEDULE: 'SCHEDULED',
  RELEASE: 'RELEASED',
  WITHDRAW: 'WITHDRAWN',
};

/** Seats: who codes first, who codes second without seeing the first, who decides where they differ. */
export const SEATS_OF_REVIEW = ['FIRST', 'SECOND', 'DECIDING'] as const;
export type ReviewSeat = (typeof SEATS_OF_REVIEW)[number];

/** What the rules need to know of an assessment. */
export interface ReviewState {
  readonly status: ReviewStatus;
  /** Whether two code it. */
  readonly isDouble: boolean;
  readonly seats: readonly { readonly seat: ReviewSeat; readonly userId: string; readonly isSent: boolean }[];
  /** Who confirmed it as a second reader. */
  readonly readers: readonly string[];
  /** Whether the body that answers may read it and reply. */
  readonly isOpen: boolean;
}

export function seatOf({ seats }: ReviewState, userId: string): ReviewSeat | null {
  return seats.find((one) => one.userId === userId)?.seat ?? null;
}

const tookPart = (state: ReviewState, userId: string): boolean =>
  seatOf(state, userId) !== null || state.readers.includes(userId);

/** The seat in which somebody writes now: one's own, or the third one where nobody decides yet; null: none. */
export function writingSeat(state: ReviewState, userId: string): ReviewSeat | null {
  const { status, seats } = state;
  const own = seats.find((one) => one.userId === userId);
  if (status === 'CODING') return own && !own.isSent ? own.seat : null;
  if (status === 'RETURNED') return own?.seat ?? null;
  if (status !== 'DECIDING') return null;
  if (own) return own.seat === 'DECIDING' ? 'DECIDING' : null;
  return seats.some(({ seat }) => seat === 'DECIDING') ? null : 'DECIDING';
}

type Guard = (state: ReviewState, userId: string) => boolean;

const isConfirmed = ({ status }: ReviewState): boolean => status === 'CONFIRMED' || status === 'SCHEDULED';
/** The second reader is another person than the one who wrote it. */
const mayRead: Guard = (state, userId) => state.status === 'SUBMITTED' && seatOf(state, userId) === null;
const mayPublish: Guard = (state, userId) => isConfirmed(state) && tookPart(state, userId);

const GUARDS: Readonly<Record<ReviewMove, Guard>> = {
  JOIN: (state, userId) =>
    state.status === 'CODING' &&
    state.isDouble &&
    seatOf(state, userId) === null &&
    state.seats.every(({ seat }) => seat !== 'SECOND'),
  SAVE: (state, userId) => writingSeat(state, userId) !== null,
  SEND: (state, userId) => writingSeat(state, userId) !== null,
  CONFIRM: mayRead,
  RETURN: (state, userId) => mayRead(state, userId) || mayPublish(state, userId),
  OPEN: (state, userId) => !state.isOpen && mayPublish(state, userId),
  // A day that was set may be set anew as long as it has not come.
  SCHEDULE: mayPublish,
  RELEASE: mayPublish,
  WITHDRAW: (state, userId) =>
    state.status !== 'RELEASED' && state.status !== 'WITHDRAWN' && seatOf(state, userId) === 'FIRST',
};

/** Whether somebody who is independent may make a move. */
export function mayMove(state: ReviewState, move: ReviewMove, userId: string): boolean {
  return GUARDS[move](state, userId);
}

export function movesOf(state: ReviewState, userId: string): ReviewMove[] {
  return REVIEW_MOVES.filter((move) => mayMove(state, move, userId));
}

/** The status that a move leads to, given that it may be made. @param seat from which it is sent */
export function statusAfter(state: ReviewState, move: ReviewMove, seat: ReviewSeat | null): ReviewStatus {
  const { status, isDouble, seats } = state;
  switch (move) {
    case 'SEND':
      if (!isDouble) return 'SUBMITTED';
      if (status === 'DECIDING') return 'CONFIRMED';
      return seats.some((one) => one.isSent && one.seat !== seat) ? 'DECIDING' : 'CODING';
    case 'CONFIRM':
      return 'CONFIRMED';
    case 'RETURN':
      return isDouble ? 'DECIDING' : 'RETURNED';
    case 'SCHEDULE':
      return 'SCHEDULED';
    case 'RELEASE':
      return 'RELEASED';
    case 'WITHDRAW':
      return 'WITHDRAWN';
    default:
      return status;
  }
}

/**
 * The seats whose codings somebody may read. Coders see nothing of each other before both have sent theirs; who has no seat
 * reads what was sent to a second reader, what is to be decided, and what was confirmed.
 */
export function readableSeats(state: ReviewState, userId: string): ReviewSeat[] {
  const { status, isDouble, seats } = state;
  if (status === 'WITHDRAWN') return [];
  const isBlind = status === 'CODING' || (status === 'RETURNED' && !isDouble);
  const blind = seats.filter((one) => one.userId === userId);
  const decides = seats.find(({ seat }) => seat === 'DECIDING');
  const known = isBlind
    ? blind
    : status === 'DECIDING' && decides && decides.userId !== userId
      ? seats.filter(({ seat }) => seat !== 'DECIDING')
      : seats;
  return known.map(({ seat }) => seat);
}
