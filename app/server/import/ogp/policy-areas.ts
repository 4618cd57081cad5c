/** OGP's vocabulary of policy areas (extract of July 2024), in its order. Spanish labels are ours. */
import type { PolicyArea } from '#domain/records.ts';
import { plainLabel } from './labels.ts';

/** English label as in the dataset, Spanish label. */
const AREAS = [
  ['Anti-Corruption and Integrity', 'Anticorrupción e integridad'],
  ['Anti-corruption Institutions', 'Instituciones anticorrupción'],
  ['Anti-Corruption Strategies', 'Estrategias anticorrupción'],
  ['Asset Disclosure', 'Declaraciones patrimoniales'],
  ['Audits', 'Auditorías'],
  ['Beneficial Ownership', 'Beneficiarios finales'],
  ['Conflicts Of Interest', 'Conflictos de interés'],
  ['Elections', 'Elecciones'],
  ['Political Finance', 'Financiamiento político'],
  ['Lobbying', 'Gestión de intereses (cabildeo)'],
  ['Open Contracting', 'Contratación abierta'],
  ['Public Procurement', 'Compras públicas'],
  ['Right To Information', 'Derecho a la información'],
  ['Whistleblower Protections', 'Protección de denunciantes'],
  ['Civic Space and Enabling Environment', 'Espacio cívico y entorno propicio'],
  ['Freedom of Assembly', 'Libertad de reunión'],
  ['Freedom of Association', 'Libertad de asociación'],
  ['Freedom of Expression', 'Libertad de expresión'],
  ['Democratizing Decision-Making', 'Democratización de las decisiones'],
  ['Digital Participation', 'Participación digital'],
  ['Mainstreaming Participation', 'Participación como práctica general'],
  ['Regulatory Governance', 'Gobernanza regulatoria'],
  ['Social Accountability', 'Rendición social de cuentas'],
  ['Digital Governance', 'Gobernanza digital'],
  ['Automated Decision-making', 'Decisiones automatizadas'],
  ['Data Stewardship and Privacy', 'Gestión de datos y privacidad'],
  ['Digital Inclusion', 'Inclusión digital'],
  ['Disinformation/Misinformation', 'Desinformación'],
  ['Online Civic Space', 'Espacio cívico en línea'],
  ['Environment & Climate', 'Ambiente y clima'],
  ['Climate Finance', 'Financiamiento climático'],
  ['Climate Mitigation and Adaptation', 'Mitigación y adaptación climáticas'],
  ['Environmental Regulation', 'Regulación ambiental'],
  ['International Environmental Agreements', 'Acuerdos ambientales internacionales'],
  ['Fiscal Openness', 'Apertura fiscal'],
  ['Publication Of Budget/Fiscal Information', 'Publicación de información presupuestaria y fiscal'],
  ['Public Participation In Budget/Fiscal Policy', 'Participación en el presupuesto y la política fiscal'],
  ['Oversight Of Budget/Fiscal Policies', 'Control del presupuesto y la política fiscal'],
  ['Stimulus and Economic Recovery', 'Estímulo y recuperación económica'],
  ['Tax', 'Impuestos'],
  ['Debt', 'Deuda'],
  ['Inclusion', 'Inclusión'],
  ['Gender', 'Género'],
  ['Gender-Based Violence', 'Violencia de género'],
  ['Economic Inclusion', 'Inclusión económica'],
  ['LGBTQIA+', 'LGBTQIA+'],
  ['People with Disabilities', 'Personas con discapacidad'],
  ['Youth', 'Juventud'],
  ['Justice', 'Justicia'],
  ['Access to Justice', 'Acceso a la justicia'],
  ['Open Justice', 'Justicia abierta'],
  ['Policing & Corrections', 'Policía y centros de detención'],
  ['Judiciary', 'Función judicial'],
  ['Open Parliaments', 'Parlamentos abiertos'],
  ['Public Service Delivery', 'Prestación de servicios públicos'],
  ['Citizenship & Immigration', 'Ciudadanía y migración'],
  ['Education', 'Educación'],
  ['Health & Nutrition', 'Salud y nutrición'],
  ['Infrastructure & Transport', 'Infraestructura y transporte'],
  ['Water & Sanitation', 'Agua y saneamiento'],
  ['Capacity Building', 'Desarrollo de capacidades'],
  ['Digital Transformation', 'Transformación digital'],
  ['Legislation', 'Legislación'],
  ['Regulation', 'Regulación'],
  ['Legislative Oversight', 'Fiscalización legislativa'],
  ['Open Data', 'Datos abiertos'],
  ['Public Participation', 'Participación pública'],
  ['Aid', 'Cooperación al desarrollo'],
  ['Energy', 'Energía'],
  ['Extractive Industries', 'Industrias extractivas'],
  ['Land and Spatial Planning', 'Suelo y ordenamiento territorial'],
  ['Media & Telecommunications', 'Medios y telecomunicaciones'],
  ['Science & Technology', 'Ciencia y tecnología'],
  ['Security & Public Safety', 'Seguridad y seguridad ciudadana'],
  ['Labor', 'Trabajo'],
  ['Private Sector', 'Sector privado'],
  ['Subnational', 'Nivel subnacional'],
  ['Human Rights', 'Derechos humanos'],
  ['Open Parliament Plan', 'Plan de parlamento abierto'],
  ['Sustainable Development Goals', 'Objetivos de Desarrollo Sostenible'],
  ['Open Data (Water/Sanitation)', 'Datos abiertos (agua y saneamiento)'],
  ['Open Data (Health)', 'Datos abiertos (salud)'],
  ['Open Data (Education)', 'Datos abiertos (educación)'],
  ['Participation in Lawmaking', 'Participación en la elaboración de leyes'],
  ['Access to information', 'Acceso a la información'],
  ['Money in Politics', 'Dinero en la política'],
] as const;

const codeOf = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('+', '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

export const POLICY_AREAS: readonly PolicyArea[] = AREAS.map(([en, es]) => ({ code: codeOf(en), label: { es, en } }));

const BY_LABEL: ReadonlyMap<string, PolicyArea> = new Map(
  POLICY_AREAS.map((area) => [plainLabel(area.label['en'] ?? ''), area]),
);

/** The policy area that a header names; undefined: none. */
export const policyAreaOf = (label: string): PolicyArea | undefined => BY_LABEL.get(plainLabel(label));
