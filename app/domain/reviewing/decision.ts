/** What an assessment comes to: what a third reviewer decides where two differ, and whether it may still be released as confirmed. */
import type { Question } from './codebook.ts';
import {
  checkCoding,
  type CodedAnswer,
  type Coding,
  type CodingContext,
  type CodingFinding,
  EMPTY_ANSWER,
  RELEVANT_BY,
  settledCoding,
  TECHNOLOGY,
} from './coding.ts';

/** Two codings of the same commitment, settled. */
export type CodedPair = readonly [first: Coding, second: Coding];

/** What an answer comes to, as one code: its value, or the reason why there is none; null while it is open. */
export function codeOf(answer: CodedAnswer | undefined): string | null {
  return answer?.value ?? answer?.naReason ?? null;
}

/** The questions to which two codings give different answers, in their order. */
export function differingKeys([first, second]: CodedPair, questions: readonly Question[]): string[] {
  return questions.map(({ key }) => key).filter((key) => codeOf(first[key]) !== codeOf(second[key]));
}

/**
 * The questions that the third reviewer answers, in their order: those on which the two differ, and technology where both
 * affirm it while nothing else that they agree on makes the commitment relevant, so that the decision could leave it alone.
 */
export function keysToDecide(both: CodedPair, questions: readonly Question[]): string[] {
  const differing = differingKeys(both, questions);
  const affirmed = (key: string): boolean => both.every((coding) => coding[key]?.value === 'YES');
  const isOpen = affirmed(TECHNOLOGY) && !RELEVANT_BY.some(affirmed);
  return questions.map(({ key }) => key).filter((key) => differing.includes(key) || (isOpen && key === TECHNOLOGY));
}

/** What stands in the end: the third reviewer's answer where there was something to decide, that of the two elsewhere. */
export function decidedCoding(both: CodedPair, decision: Coding, questions: readonly Question[]): Coding {
  const [keys, differing] = [keysToDecide(both, questions), differingKeys(both, questions)];
  const agreed = ({ key }: Question): CodedAnswer =>
    differing.includes(key) ? EMPTY_ANSWER : (both[0][key] ?? EMPTY_ANSWER);
  return Object.fromEntries(
    questions.map((question) => [
      question.key,
      keys.includes(question.key) ? (decision[question.key] ?? agreed(question)) : agreed(question),
    ]),
  );
}

/** All that keeps a decision from being signed: the rules hold of what it comes to as a whole, not of each answer alone. */
export function checkDecision(both: CodedPair, decision: Coding, context: CodingContext): CodingFinding[] {
  const [first] = keysToDecide(both, context.questions);
  return checkCoding(decidedCoding(both, decision, context.questions), context).map((finding) =>
    finding.code === 'NOTHING_ASSESSED' && first !== undefined ? { ...finding, key: first } : finding,
  );
}

/**
 * Whether what was confirmed may be released as it stands: the rules still find nothing in it, and none of them would change
 * it. Where that is not so, something became public since that was not known to those who confirmed it.
 */
export function isStillInOrder(confirmed: Coding, context: CodingContext): boolean {
  const pair = [confirmed, settledCoding(confirmed, context)] as const;
  return differingKeys(pair, context.questions).length === 0 && checkCoding(confirmed, context).length === 0;
}
