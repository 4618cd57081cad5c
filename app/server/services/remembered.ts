import type { Dossiers } from './dossiers.ts';
import { Recent } from './recent.ts';

/** Answers kept of one service; a view refers to the dossier, so it is small beside it. */
const KEEP = 48;

/**
 * Wraps a service that only reads: the same question about the same data revision is answered once. Views are never
 * changed after they were made, so one may be handed to many; a failure is not kept.
 */
export function remembered<Input, View>(
  { revision }: Pick<Dossiers, 'revision'>,
  work: (input: Input) => Promise<View>,
): (input: Input) => Promise<View> {
  let kept = { revision: revision(), answers: new Recent<Promise<View>>(KEEP) };
  return (input) => {
    const current = revision();
    if (kept.revision !== current) kept = { revision: current, answers: new Recent(KEEP) };
    const { answers } = kept;
    const key = JSON.stringify(input);
    return answers.get(key, () => {
      const answer = work(input);
      answer.catch(() => answers.forget(key));
      return answer;
    });
  };
}
