import { redirect } from '@sveltejs/kit';
import { type Action, mayEver } from '#domain/policy/policy.ts';
import { type Actor, lacksSecondFactor } from '#domain/policy/roles.ts';
import { scopesOf } from '#domain/programs/scopes.ts';
import { localizePath } from '#format/addresses.ts';
import type { LayoutServerLoad } from './$types';

const whoMay =
  (action: Action) =>
  (actor: Actor): boolean =>
    mayEver(actor, action);
const everybody = (): boolean => true;
const usesTokens = (actor: Actor): boolean => scopesOf(actor).length > 0 || mayEver(actor, 'TOKENS_REVOKE');

/** The parts of the workspace, in the order of its menu. */
const PAGES = [
  { path: '/panel', name: 'OWED', isFor: everybody },
  { path: '/panel/revision', name: 'REVIEW', isFor: whoMay('FILING_REVIEW') },
  { path: '/panel/evaluacion', name: 'EVALUATION', isFor: whoMay('ASSESS') },
  { path: '/panel/respuestas', name: 'REPLIES', isFor: whoMay('ASSESSMENT_REPLY') },
  { path: '/panel/transcripcion', name: 'TRANSCRIPTION', isFor: whoMay('IRM_TRANSCRIBE') },
  { path: '/panel/periodos', name: 'PERIODS', isFor: whoMay('PERIOD_MANAGE') },
  { path: '/panel/alertas', name: 'FLAGS', isFor: whoMay('FLAG_READ') },
  { path: '/panel/requisitos', name: 'REQUIREMENTS', isFor: whoMay('REQUIREMENT_DECLARE') },
  { path: '/panel/recomendaciones', name: 'RECOMMENDATIONS', isFor: whoMay('RECOMMENDATION_ANSWER') },
  { path: '/panel/administracion/personas', name: 'PEOPLE', isFor: whoMay('PEOPLE_MANAGE') },
  { path: '/panel/administracion', name: 'ADMINISTRATION', isFor: whoMay('PLAN_MANAGE') },
  { path: '/panel/auditoria', name: 'AUDIT', isFor: whoMay('AUDIT_READ') },
  { path: '/panel/webhooks', name: 'WEBHOOKS', isFor: whoMay('WEBHOOKS_MANAGE') },
  { path: '/panel/tokens', name: 'TOKENS', isFor: usesTokens },
  { path: '/panel/cuenta', name: 'ACCOUNT', isFor: everybody },
] as const;

/** Nobody sees the workspace without having logged in; afterwards they are led back to where they wanted to go. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const { present, locale } = locals;
  if (present === null) {
    redirect(303, `${localizePath('/entrar', locale)}?volver=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const { actor, person } = present;
  const pages = PAGES.filter(({ isFor }) => isFor(actor)).map(({ path, name }) => ({ path, name }));
  const factorFirst = lacksSecondFactor(actor);
  return { pages, factorFirst, who: { id: actor.userId, name: person.name, secondFactor: person.secondFactor } };
};
