/** `npm run dictionary`: writes docs/data-dictionary.md from the comments of the model. With `--check` it only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSchema, type Block, type Member } from './schema-comments.ts';

const SCHEMA = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));
const DICTIONARY = fileURLToPath(new URL('../docs/data-dictionary.md', import.meta.url));

const INTRODUCTION = `# Data dictionary

What is stored, table by table. Made from the comments in \`prisma/schema.prisma\` by \`npm run dictionary\`; change it there.

- Identifiers are readable: \`<plan>/<key>\` inside a plan (\`ec-paga-1/C03-H06\`), \`<jurisdiction>/<key>\` for what the plans of
  one jurisdiction share (\`ecuador/mintel\`). The key is the identifier in files and addresses.
- Text for people is Json by language: \`{"es": "…", "en": "…"}\`.
- A date is an ISO day and how exactly it is known. With \`MONTH\` or \`YEAR\` a start carries the first day and an end the last
  day of that month or year.
- \`position\` keeps the order of the source. A question mark after a type: the value may be unknown (null).
- Nothing derived is stored: no totals, no "overdue". Published reports are never edited; a correction supersedes.
`;

/** The whole dictionary as Markdown. */
export function dataDictionary(schema: string): string {
  const blocks = parseSchema(schema);
  const models = blocks.filter(({ kind }) => kind === 'model');
  const enums = blocks.filter(({ kind }) => kind === 'enum');
  const names = new Set(models.map(({ name }) => name));
  const parts = [
    INTRODUCTION,
    `## Tables\n\n${models.map(({ name, comment }) => `- [${name}](#${anchor(name)}): ${comment}`).join('\n')}\n`,
    ...models.map((model) => describeModel(model, names)),
    '## Value lists\n',
    ...enums.map(describeEnum),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function describeModel(model: Block, models: ReadonlySet<string>): string {
  const columns = model.members.filter(({ type }) => !models.has(baseOf(type)));
  const relations = model.members.filter(({ type, attributes }) => models.has(baseOf(type)) && attributes === '');
  const rows = columns.map((column) => `| \`${column.name}\` | ${typeOf(column, model)} | ${cell(column.comment)} |`);
  const head = `### ${model.name}\n\n${model.comment}\n\n| Column | Type | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
  if (relations.length === 0) return head;
  const links = relations.map(
    ({ type, comment }) => `[${baseOf(type)}](#${anchor(baseOf(type))}) (${lowerFirst(comment)})`,
  );
  return `${head}\nReferred to by: ${links.join(', ')}.\n`;
}

/** The type, with what it is to the table: key, unique, or where it points. */
function typeOf({ name, type, attributes }: Member, model: Block): string {
  const target = model.members.find((member) => foreignKeys(member).includes(name));
  const base = baseOf(type);
  const shown = /^[A-Z]/u.test(base) && !SCALARS.has(base) ? `[${base}](#${anchor(base)})` : base;
  return [
    `${shown}${type.endsWith('?') ? '?' : ''}`,
    ...(attributes.includes('@id') || model.keys.includes(name) ? ['key'] : []),
    ...(attributes.includes('@unique') ? ['unique'] : []),
    ...(target ? [`→ [${baseOf(target.type)}](#${anchor(baseOf(target.type))})`] : []),
  ].join(', ');
}

function describeEnum({ name, comment, members }: Block): string {
  const rows = members.map((value) => `| \`${value.name}\` | ${cell(value.comment)} |`);
  return `### ${name}\n\n${comment}\n\n| Code | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
}

const SCALARS = new Set(['String', 'Int', 'Float', 'Boolean', 'DateTime', 'Json']);

function foreignKeys({ attributes }: Member): string[] {
  return /fields: \[([^\]]*)\]/u.exec(attributes)?.[1]?.split(/,\s*/u) ?? [];
}

const baseOf = (type: string) => type.replace(/[?[\]]/gu, '');
const anchor = (name: string) => name.toLowerCase();
const cell = (text: string) => text.replaceAll('|', '\\|');
const lowerFirst = (text: string) =>
  (/^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text).replace(/\.$/u, '');

if (import.meta.main) {
  const made = dataDictionary(readFileSync(SCHEMA, 'utf8'));
  const current = existsSync(DICTIONARY) && readFileSync(DICTIONARY, 'utf8') === made;
  if (process.argv.includes('--check') && !current) {
    process.stderr.write('docs/data-dictionary.md is behind the model; run "npm run dictionary"\n');
    process.exitCode = 1;
  } else if (!current) {
    writeFileSync(DICTIONARY, made);
    process.stdout.write('Wrote docs/data-dictionary.md\n');
  }
}
