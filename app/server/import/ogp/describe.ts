/** An import as it is printed: the file, the difference, the findings. */
import { countLabels, countsOf, differenceLines, type Language } from './difference.ts';
import type { DatasetFinding } from './finding.ts';
import { groupFindings } from './findings-file.ts';
import type { DatasetComparison, Stage } from './import-dataset.ts';

const LINES_SHOWN = 60;

const WORDS = {
  file: ['Archivo', 'File'],
  rows: ['filas', 'rows'],
  columns: ['columnas', 'columns'],
  same: ['Sin diferencias: los datos de aquí ya dicen lo mismo.', 'No difference: the data here say the same already.'],
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
  READING: ['Leyendo filas', 'Reading rows'],
  COMPARING: ['Comparando filas', 'Comparing rows'],
  WRITING: ['Guardando planes', 'Writing plans'],
};

const at = (language: Language): 0 | 1 => (language === 'es' ? 0 : 1);

export const stageLine = (stage: Stage, done: number, of: number | undefined, language: Language): string =>
  `${STAGES[stage][at(language)]}: ${done}${of === undefined ? '' : ` / ${of}`}`;

export function describeComparison({ file, changes, findings, isSame }: DatasetComparison, language: Language): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][at(language)];
  const separator = file.separator === '\t' ? 'TAB' : file.separator;
  const head = `${say('file')}: ${file.name} · ${file.rows} ${say('rows')} · ${file.columns} ${say('columns')} · ${file.encoding} · «${separator}» · sha256 ${file.sha256.slice(0, 12)}`;
  return [head, '', ...(isSame ? [say('same')] : difference(changes, language)), '', ...told(findings, language)].join(
    '\n',
  );
}

function difference(changes: DatasetComparison['changes'], language: Language): string[] {
  const counts = countsOf(changes);
  const known = countLabels.filter(({ key }) => counts[key] > 0);
  const lines = differenceLines(changes);
  const rest = lines.length - LINES_SHOWN;
  return [
    `${WORDS.difference[at(language)]}:`,
    ...known.map(({ key, label }) => `  ${String(counts[key]).padStart(6)}  ${label[language]}`),
    ...lines.slice(0, LINES_SHOWN).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … ${rest} ${WORDS.more[at(language)]}`] : []),
  ];
}

function told(findings: readonly DatasetFinding[], language: Language): string[] {
  const say = (word: keyof typeof WORDS): string => WORDS[word][at(language)];
  if (findings.length === 0) return [`${say('findings')}: ${say('none')}`];
  return [
    `${say('findings')}: ${findings.length}`,
    ...groupFindings(findings).flatMap(({ code, level, count, first }) => {
      const place = [first.row === null ? null : `${say('row')} ${first.row}`, first.commitment, first.column].filter(
        Boolean,
      );
      const value = first.value ? ` «${first.value.replace(/\s+/gu, ' ').slice(0, 60)}»` : '';
      return [
        `  ${String(count).padStart(6)}  ${LEVELS[level][at(language)]}  ${code}`,
        `          ${[place.join(', '), value].join('')}${place.length + value.length > 0 ? ': ' : ''}${first.message[language]}`,
      ];
    }),
  ];
}
