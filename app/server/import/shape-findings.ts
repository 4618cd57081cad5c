/** Turns what a contract says of a file's shape into findings with sentences in both languages. */
import type { z } from 'zod';
import { finding, jsonPath, type Finding, type FindingDetails } from './finding.ts';
import type { FindingCode } from './finding-texts.ts';

type Issue = z.core.$ZodIssue;

/** One finding for each fault of shape, in the order of the file. */
export function shapeFindings(file: string, content: unknown, error: z.core.$ZodError): Finding[] {
  return error.issues.flatMap((issue) => findingsOf(file, content, issue));
}

function findingsOf(file: string, content: unknown, issue: Issue): Finding[] {
  const path = jsonPath(issue.path);
  const value = valueAt(content, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => finding(file, path, 'FIELD_UNKNOWN', { field: key }));
  }
  if (value === undefined) {
    const parent = jsonPath(issue.path.slice(0, -1));
    return [finding(file, parent, 'FIELD_MISSING', { field: String(issue.path.at(-1) ?? '') })];
  }
  const [code, details] = describe(issue, value);
  return [finding(file, path, code, { found: shown(value), ...details })];
}

function describe(issue: Issue, value: unknown): [FindingCode, FindingDetails] {
  switch (issue.code) {
    case 'invalid_type':
      return ['WRONG_TYPE', { expected: issue.expected, found: typeName(value) }];
    case 'invalid_union':
      return ['WRONG_TYPE', { expected: 'boolean | number | CODE', found: typeName(value) }];
    case 'invalid_value':
      return ['NOT_IN_LIST', { allowed: issue.values.map(String).join(', ') }];
    case 'invalid_format':
      return describeFormat(issue.format, issue.message, issue.pattern ?? '');
    case 'too_small':
      return ['OUT_OF_RANGE', { expected: `≥ ${issue.minimum}` }];
    case 'too_big':
      return ['OUT_OF_RANGE', { expected: `≤ ${issue.maximum}` }];
    case 'custom':
      return [issue.params?.['code'] as FindingCode, {}];
    default:
      return ['WRONG_FORMAT', { expected: issue.message }];
  }
}

function describeFormat(format: string, message: string, pattern: string): [FindingCode, FindingDetails] {
  if (message === 'BLANK_TEXT') return ['BLANK_TEXT', {}];
  if (format === 'url') return ['NOT_A_URL', {}];
  return ['WRONG_FORMAT', { expected: pattern }];
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    content,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
