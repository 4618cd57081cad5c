/** Words and meanings of the values of each assessment variable, in the order of its scale. */
import type { Variable } from '#domain/values.ts';
import { m } from '#messages';
import type { Words } from './message.ts';

export const VALUES: Readonly<Record<Variable, Words<string>>> = {
  SPECIFICITY: {
    NONE: m.words_value_specificity_none,
    LOW: m.words_value_specificity_low,
    MEDIUM: m.words_value_specificity_medium,
    HIGH: m.words_value_specificity_high,
  },
  VERIFIABILITY: {
    NO: m.words_value_verifiability_no,
    YES: m.words_value_verifiability_yes,
  },
  RELEVANCE: {
    NO: m.words_value_relevance_no,
    YES: m.words_value_relevance_yes,
    ATI: m.words_value_relevance_ati,
    CP: m.words_value_relevance_cp,
    PA: m.words_value_relevance_pa,
    TI: m.words_value_relevance_ti,
  },
  OPEN_GOV_LENS: {
    NO: m.words_value_open_gov_lens_no,
    YES: m.words_value_open_gov_lens_yes,
  },
  POTENTIAL_IMPACT: {
    NONE: m.words_value_potential_impact_none,
    MINOR: m.words_value_potential_impact_minor,
    MODERATE: m.words_value_potential_impact_moderate,
    TRANSFORMATIVE: m.words_value_potential_impact_transformative,
  },
  POTENTIAL_FOR_RESULTS: {
    UNCLEAR: m.words_value_potential_for_results_unclear,
    MODEST: m.words_value_potential_for_results_modest,
    SUBSTANTIAL: m.words_value_potential_for_results_substantial,
  },
  COMPLETION: {
    NO_EVIDENCE: m.words_value_completion_no_evidence,
    NOT_STARTED: m.words_value_completion_not_started,
    LIMITED: m.words_value_completion_limited,
    SUBSTANTIAL: m.words_value_completion_substantial,
    COMPLETE: m.words_value_completion_complete,
  },
  DIOG: {
    WORSENED: m.words_value_diog_worsened,
    DID_NOT_CHANGE: m.words_value_diog_did_not_change,
    MARGINAL: m.words_value_diog_marginal,
    MAJOR: m.words_value_diog_major,
    OUTSTANDING: m.words_value_diog_outstanding,
    NO_EARLY_RESULTS_YET: m.words_value_diog_no_early_results_yet,
  },
  EARLY_RESULTS: {
    NO_NOTABLE: m.words_value_early_results_no_notable,
    MODERATE: m.words_value_early_results_moderate,
    SIGNIFICANT: m.words_value_early_results_significant,
  },
  PROMISING: {
    NO: m.words_value_promising_no,
    YES: m.words_value_promising_yes,
  },
  POTENTIALLY_STARRED: {
    NO: m.words_value_potentially_starred_no,
    YES: m.words_value_potentially_starred_yes,
  },
  OGP_SITE_AMBITION: {
    LOW: m.words_value_ogp_site_ambition_low,
    HIGH: m.words_value_ogp_site_ambition_high,
  },
};

export const VALUE_MEANINGS: Readonly<Record<Variable, Words<string>>> = {
  SPECIFICITY: {
    NONE: m.words_meaning_specificity_none,
    LOW: m.words_meaning_specificity_low,
    MEDIUM: m.words_meaning_specificity_medium,
    HIGH: m.words_meaning_specificity_high,
  },
  VERIFIABILITY: {
    NO: m.words_meaning_verifiability_no,
    YES: m.words_meaning_verifiability_yes,
  },
  RELEVANCE: {
    NO: m.words_meaning_relevance_no,
    YES: m.words_meaning_relevance_yes,
    ATI: m.words_meaning_relevance_ati,
    CP: m.words_meaning_relevance_cp,
    PA: m.words_meaning_relevance_pa,
    TI: m.words_meaning_relevance_ti,
  },
  OPEN_GOV_LENS: {
    NO: m.words_meaning_open_gov_lens_no,
    YES: m.words_meaning_open_gov_lens_yes,
  },
  POTENTIAL_IMPACT: {
    NONE: m.words_meaning_potential_impact_none,
    MINOR: m.words_meaning_potential_impact_minor,
    MODERATE: m.words_meaning_potential_impact_moderate,
    TRANSFORMATIVE: m.words_meaning_potential_impact_transformative,
  },
  POTENTIAL_FOR_RESULTS: {
    UNCLEAR: m.words_meaning_potential_for_results_unclear,
    MODEST: m.words_meaning_potential_for_results_modest,
    SUBSTANTIAL: m.words_meaning_potential_for_results_substantial,
  },
  COMPLETION: {
    NO_EVIDENCE: m.words_meaning_completion_no_evidence,
    NOT_STARTED: m.words_meaning_completion_not_started,
    LIMITED: m.words_meaning_completion_limited,
    SUBSTANTIAL: m.words_meaning_completion_substantial,
    COMPLETE: m.words_meaning_completion_complete,
  },
  DIOG: {
    WORSENED: m.words_meaning_diog_worsened,
    DID_NOT_CHANGE: m.words_meaning_diog_did_not_change,
    MARGINAL: m.words_meaning_diog_marginal,
    MAJOR: m.words_meaning_diog_major,
    OUTSTANDING: m.words_meaning_diog_outstanding,
    NO_EARLY_RESULTS_YET: m.words_meaning_diog_no_early_results_yet,
  },
  EARLY_RESULTS: {
    NO_NOTABLE: m.words_meaning_early_results_no_notable,
    MODERATE: m.words_meaning_early_results_moderate,
    SIGNIFICANT: m.words_meaning_early_results_significant,
  },
  PROMISING: {
    NO: m.words_meaning_promising_no,
    YES: m.words_meaning_promising_yes,
  },
  POTENTIALLY_STARRED: {
    NO: m.words_meaning_potentially_starred_no,
    YES: m.words_meaning_potentially_starred_yes,
  },
  OGP_SITE_AMBITION: {
    LOW: m.words_meaning_ogp_site_ambition_low,
    HIGH: m.words_meaning_ogp_site_ambition_high,
  },
};
