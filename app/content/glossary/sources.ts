import type { GlossarySource } from './entry.ts';

const SITE = 'https://www.opengovpartnership.org';

function ogpGlossary(word: string, es: string, en: string): GlossarySource {
  return {
    label: { es: `Glosario de OGP, «${es}» (en inglés)`, en: `OGP glossary, “${en}”` },
    url: `${SITE}/glossary/${word}/`,
  };
}

export const OGP_ACTION_PLAN = ogpGlossary('action-plan', 'action plan', 'action plan');
export const OGP_AMBITION = ogpGlossary('ambition', 'ambition', 'ambition');
export const OGP_COMPLETION = ogpGlossary('completion', 'completion', 'completion');
export const OGP_EARLY_RESULTS = ogpGlossary('early-results', 'early results', 'early results');
export const OGP_PROCEDURAL_REVIEW = ogpGlossary('procedural-review', 'procedural review', 'procedural review');
export const OGP_REASONED_RESPONSE = ogpGlossary('reasoned-response', 'reasoned response', 'reasoned response');
export const OGP_RELEVANCE = ogpGlossary('relevance', 'relevance', 'relevance');
export const OGP_REPOSITORY = ogpGlossary('repository', 'repository', 'repository');
export const OGP_VERIFIABILITY = ogpGlossary('verifiability', 'verifiability', 'verifiability');

export const OGP_STANDARDS: GlossarySource = {
  label: {
    es: 'OGP, Estándares de participación y cocreación (en inglés)',
    en: 'OGP, Participation and Co-Creation Standards',
  },
  url: `${SITE}/ogp-participation-co-creation-standards/`,
};

/** The plan of December 2020, which has no address of its own on the web. */
export const ECUADOR_PLAN: GlossarySource = {
  label: {
    es: 'Plan de acción 2019-2022 del Ecuador, versión reprogramada, diciembre de 2020',
    en: 'Ecuador’s action plan 2019-2022, rescheduled version, December 2020',
  },
  url: null,
};

export const ECUADOR_METHOD: GlossarySource = {
  label: {
    es: 'Metodología de indicadores de seguimiento de Gobierno Abierto Ecuador, 3 de noviembre de 2021',
    en: 'Monitoring indicator method of Open Government Ecuador, 3 November 2021',
  },
  url: null,
};

export const OGP_REVIEW_2018: GlossarySource = {
  label: {
    es: 'OGP, revisión de procedimiento, reglas de 2018 a 2021 (en inglés)',
    en: 'OGP, procedural review, rules of 2018 to 2021',
  },
  url: `${SITE}/procedural-review/`,
};
