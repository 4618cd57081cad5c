import { redirect } from '@sveltejs/kit';
import { mayEver } from '#domain/policy/policy.ts';
import { lacksSecondFactor } from '#domain/policy/roles.ts';
import { scopesOf } from '#domain/programs/scopes.ts';
import { localizePath } from '#format/addresses.ts';
import type { LayoutServerLoad } from './$types';

/** Nobody sees the workspace without having logged in; afterwards they are led back to where they wanted to go. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const { present, locale } = locals;
  if (present === null) {
    redirect(303, `${localizePath('/entrar', locale)}?volver=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const { actor, person } = present;
  const pages = [
    { path: '/panel', name: 'OWED' as const },
    ...(mayEver(actor, 'FILING_REVIEW') ? [{ path: '/panel/revision', name: 'REVIEW' as const }] : []),
    ...(mayEver(actor, 'ASSESS') ? [{ path: '/panel/evaluacion', name: 'EVALUATION' as const }] : []),
    ...(mayEver(actor, 'ASSESSMENT_REPLY') ? [{ path: '/panel/respuestas', name: 'REPLIES' as const }] : []),
    ...(mayEver(actor, 'IRM_TRANSCRIBE') ? [{ path: '/panel/transcripcion', name: 'TRANSCRIPTION' as const }] : []),
    ...(mayEver(actor, 'PERIOD_MANAGE') ? [{ path: '/panel/periodos', name: 'PERIODS' as const }] : []),
    ...(mayEver(actor, 'FLAG_READ') ? [{ path: '/panel/alertas', name: 'FLAGS' as const }] : []),
    ...(mayEver(actor, 'REQUIREMENT_DECLARE') ? [{ path: '/panel/requisitos', name: 'REQUIREMENTS' as const }] : []),
    ...(mayEver(actor, 'RECOMMENDATION_ANSWER')
      ? [{ path: '/panel/recomendaciones', name: 'RECOMMENDATIONS' as const }]
      : []),
    ...(mayEver(actor, 'PEOPLE_MANAGE') ? [{ path: '/panel/administracion/personas', name: 'PEOPLE' as const }] : []),
    ...(mayEver(actor, 'PLAN_MANAGE') ? [{ path: '/panel/administracion', name: 'ADMINISTRATION' as const }] : []),
    ...(mayEver(actor, 'AUDIT_READ') ? [{ path: '/panel/auditoria', name: 'AUDIT' as const }] : []),
    ...(scopesOf(actor).length > 0 || mayEver(actor, 'TOKENS_REVOKE')
      ? [{ path: '/panel/tokens', name: 'TOKENS' as const }]
      : []),
    { path: '/panel/cuenta', name: 'ACCOUNT' as const },
  ];
  const factorFirst = lacksSecondFactor(actor);
  return { pages, factorFirst, who: { id: actor.userId, name: person.name, secondFactor: person.secondFactor } };
};
