/** Every service of oversight bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Oversight } from './access.ts';
import { declareRequirement, requirementDesks, requirementForm } from './declarations.ts';
import { escalateFlag, raiseFlag, resolveFlag } from './flag-steps.ts';
import { flagList, flagsWaiting, openFlag } from './flags.ts';
import { answerRecommendation, recommendationDesks } from './recommendations.ts';

export function createOversightServices(oversight: Oversight) {
  const bind =
    <Input, View>(work: (oversight: Oversight, actor: Actor, input: Input) => Promise<View>) =>
    (actor: Actor, input: Input): Promise<View> =>
      work(oversight, actor, input);
  return {
    requirementDesks: (actor: Actor) => requirementDesks(oversight, actor),
    requirementForm: bind(requirementForm),
    declareRequirement: bind(declareRequirement),
    flagList: bind(flagList),
    openFlag: bind(openFlag),
    flagsWaiting: (actor: Actor) => flagsWaiting(oversight, actor),
    escalateFlag: bind(escalateFlag),
    resolveFlag: bind(resolveFlag),
    raiseFlag: bind(raiseFlag),
    recommendationDesks: (actor: Actor) => recommendationDesks(oversight, actor),
    answerRecommendation: bind(answerRecommendation),
  };
}

export type OversightServices = ReturnType<typeof createOversightServices>;
