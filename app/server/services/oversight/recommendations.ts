/** The government's answers to the recommendations of the IRM, given by the point of contact. */
import type { CarryChoice, RecommendationDesk, ResponseTyped } from '#contracts/recommendation-views.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { type RecommendationResponse, RESPONSE_STATES, type ResponseState } from '#domain/recommendations/response.ts';
import { recommendationsOn, type RecommendationStanding } from '#domain/recommendations/standing.ts';
import type { PlanDossier } from '#domain/records.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { m } from '#messages';
import { publicTrace } from '../administration/access.ts';
import { allow, noteOf, requireDone, signature, todayIn } from '../filing/access.ts';
import { planLabel } from '../plan-labels.ts';
import type { Oversight } from './access.ts';

/** The recommendations of every plan that has some. @throws FORBIDDEN */
export async function recommendationDesks(oversight: Oversight, actor: Actor): Promise<RecommendationDesk[]> {
  allow(actor, 'RECOMMENDATION_ANSWER', null);
  const all = await oversight.dossiers.all();
  return all
    .map((dossier) => ({
      plan: planLabel(dossier),
      recommendations: recommendationsOn(dossier, todayIn(oversight, dossier)),
      choices: choicesOf(dossier, all),
    }))
    .filter(({ recommendations }) => recommendations.length > 0);
}

/** Later plans of the same country or city, each followed by its commitments. */
function choicesOf({ plan, jurisdiction }: PlanDossier, all: readonly PlanDossier[]): CarryChoice[] {
  return all
    .filter((one) => one.jurisdiction.slug === jurisdiction.slug && one.plan.number > plan.number)
    .flatMap((later) => {
      const { slug } = later.plan;
      const whole = { value: slug, plan: planLabel(later), commitment: null };
      const each = later.commitments.map(({ code }) => ({ ...whole, value: `${slug}/${code}`, commitment: code }));
      return [whole, ...each];
    });
}

/**
 * Answers a recommendation. The answer is public at once; those before it stay.
 * @throws FORBIDDEN; NOT_FOUND PLAN, RECOMMENDATION; INVALID RESPONSE_STATE_MISSING, NOTE_MISSING, NOTE_TOO_LONG,
 *   CARRIED_UNKNOWN; CONFLICT RESPONSE_TAKEN when somebody else answered meanwhile
 */
export async function answerRecommendation(oversight: Oversight, actor: Actor, typed: ResponseTyped): Promise<void> {
  const by = allow(actor, 'RECOMMENDATION_ANSWER', null);
  const dossier = await oversight.dossiers.find(typed.plan);
  const found = findIn(dossier, typed.number, todayIn(oversight, dossier));
  const choices = choicesOf(dossier, await oversight.dossiers.all());
  await checkTogether(
    () => stateOf(typed),
    () => noteOf(typed.text, true),
    () => carriedTo(typed, choices),
  );
  const said = { state: stateOf(typed), text: noteOf(typed.text, true) ?? '', ...carriedTo(typed, choices) };
  if (isGiven(found.responses.at(-1), said)) return;
  if (typed.after !== String(found.responses.length)) throw conflict('RESPONSE_TAKEN', typed.number);
  const audit = publicTrace(
    m.rec_trail_answered,
    (say, locale) => ({
      ...{ n: found.number, plan: say(dossier.plan.shortTitle), state: recommendationStateWord(said.state, locale) },
    }),
    {
      ...{ action: 'RECOMMENDATION_ANSWERED', entity: 'Recommendation' },
      ...{ entityId: `${dossier.plan.id}/${found.number}`, after: said },
    },
  );
  const outcome = await oversight.recommendations.answer({
    ...{ ...said, planId: dossier.plan.id, position: found.number - 1, after: found.responses.length },
    ...{ by: signature(oversight, actor, by), audit },
  });
  requireDone(outcome, 'RESPONSE_TAKEN');
  await oversight.dossiers.refresh();
}

type Said = Pick<RecommendationResponse, 'state' | 'text' | 'carriedToPlan' | 'carriedToCommitment'>;

/** The same form twice is one answer. */
const isGiven = (last: Said | undefined, said: Said): boolean =>
  last?.state === said.state &&
  last.text === said.text &&
  last.carriedToPlan === said.carriedToPlan &&
  last.carriedToCommitment === said.carriedToCommitment;

function findIn(dossier: PlanDossier, number: string, today: string): RecommendationStanding {
  const found = recommendationsOn(dossier, today).find((one) => String(one.number) === number);
  if (!found) throw notFound('RECOMMENDATION', number);
  return found;
}

function stateOf({ state }: ResponseTyped): ResponseState {
  const found = RESPONSE_STATES.find((one) => one === state);
  if (!found) throw invalid('RESPONSE_STATE_MISSING');
  return found;
}

function carriedTo({ carriedTo: value }: ResponseTyped, choices: readonly CarryChoice[]) {
  if (value === '') return { carriedToPlan: null, carriedToCommitment: null };
  const found = choices.find((choice) => choice.value === value);
  if (!found) throw invalid('CARRIED_UNKNOWN', value);
  return { carriedToPlan: found.plan.slug, carriedToCommitment: found.commitment };
}
