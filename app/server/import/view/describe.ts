/** An import as it is printed: the file, the difference, the findings. */
import type { ImportFinding } from '../package/finding.ts';
import { groupFindings } from './findings-file.ts';
import { type ComparisonView, refusedIn } from './view.ts';

export type Language = 'es' | 'en';
/** Stages of an import, told as it goes on. */
export type Stage = 'READING' | 'COMPARING' | 'WRITING';
export type Progress = (stage: Stage, done: number, of?: number) => void;

const LINES_SHOWN = 60;

const WORDS = {
  file: ['Archivo', 'File'],
  same: ['Sin diferencias: los datos de aquí ya dicen lo mismo.', 'No difference: the data here say the same already.'],
  refused: [
    'Nada cambiaría: lo que se pudo leer ya está aquí. Lo demás no se tomó; mire los hallazgos:',
    'Nothing would change: what could be read is here already. The rest was not taken; see the findings:',
  ],
  difference: ['Diferencia', 'Difference'],
  more: ['líneas más', 'more lines'],
  findings: ['Hallazgos', 'Findings'],
  none: ['ninguno', 'none'],
  row: ['fila', 'row'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const LEVELS = {
  ERROR: ['no se tomó', 'not taken'],
  WARNING: ['revise', 'see to it'],
  NOTE: ['nota', 'note'],
} as const;

const STAGES: Readonly<Record<Stage, readonly [string, string]>> = {
  READING: ['Leyendo', 'Reading'],
  COMPARING: ['Comparando', 'Comparing'],
  WRITING: ['Guardando', 'Writing'],
};

const at = (language: Language): 0 | 1 => (language === 'es' ? 0 : 1);

export const stageLine = (stage: Stage, done: number, of: number | undefined, language: Language): string =>
  `${STAGES[stage][at(language)]}: ${done}${of === undefined ? '' : ` / ${of}`}`;

export function describeView(view: ComparisonView, language: Language): string {
  const { file, findings, isSame } = view;
  const head = `${WORDS.file[at(language)]}: ${file.name} · ${file.about[language]} · sha256 ${file.sha256.slice(0, 12)}`;
  const refused = refusedIn(view);
  const nothing = refused > 0 ? `${WORDS.refused[at(language)]} ${refused}` : WORDS.same[at(language)];
  return [head, '', ...(isSame ? [nothing] : difference(view, language)), '', ...told(findings, language)].join('\n');
}

function difference({ counts, lines }: ComparisonView, language: Language): string[] {
  const rest = lines.length - LINES_SHOWN;
  return [
    `${WORDS.difference[at(language)]}:`,
    ...counts.map(({ label, count }) => `  ${String(count).padStart(6)}  ${label[language]}`),
    ...lines.slice(0, LINES_SHOWN).map((line) => `  ${line[language]}`),
    ...(rest > 0 ? [`  … ${rest} ${WORDS.more[at(language)]}`] : []),
  ];
}

function told(findings: readonly ImportFinding[], language: Language): string[] {
  const say = (word: keyof typeof WORDS): string => WORDS[word][at(language)];
  if (findings.length === 0) return [`${say('findings')}: ${say('none')}`];
  return [
    `${say('findings')}: ${findings.length}`,
    ...groupFindings(findings).flatMap(({ code, level, count, first }) => {
      const { table, row, record, column, value } = first;
      const place = [table, row === null ? null : `${say('row')} ${row}`, record, column].filter(Boolean).join(', ');
      const cell = value ? ` «${value.replace(/\s+/gu, ' ').slice(0, 60)}»` : '';
      return [
        `  ${String(count).padStart(6)}  ${LEVELS[level][at(language)]}  ${code}`,
        `          ${place}${cell}${place + cell === '' ? '' : ': '}${first.message[language]}`,
      ];
    }),
  ];
}
