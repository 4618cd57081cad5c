import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import that a layer may not have, with the place where it stands. */
export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

interface Import {
  readonly line: number;
  readonly target: string;
}

interface Rule {
  readonly files: RegExp;
  /** Targets that files of this layer may import; everything else in the project or from npm is a breach. */
  readonly allowed: readonly RegExp[];
}

const DOMAIN = /^app\/domain\//;
const PURE = [DOMAIN, /^app\/format\//, /^app\/paraglide\//];
const TYPES_ONLY_NODE = /^node:/;

/** Who may import whom: `docs/architecture.md`, "Layers". The first rule that fits a file counts. */
export const RULES: readonly Rule[] = [
  { files: DOMAIN, allowed: [DOMAIN] },
  { files: /^app\/contracts\//, allowed: [DOMAIN, /^app\/contracts\//, /^zod$/] },
  // Sentences about views, as pages and reports say them.
  { files: /^app\/format\/sentences\//, allowed: [...PURE, /^app\/contracts\//] },
  { files: /^app\/format\//, allowed: PURE },
  { files: /^app\/charts\//, allowed: [...PURE, /^app\/charts\//, /^chart\.js/] },
  { files: /^app\/content\//, allowed: [...PURE, /^app\/(content|components)\//, /^svelte($|\/)/] },
  {
    files: /^app\/components\//,
    allowed: [...PURE, /^app\/(contracts|charts|components|content)\//, /^svelte($|\/)/, /^chart\.js/],
  },
  {
    files: /^app\/routes\/.*\.server\.ts$|^app\/routes\/.*\+server\.ts$|^app\/hooks\.server\.ts$|^app\/app\.d\.ts$/,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts|components|content|server\/web|routes)\//,
      /^app\/server\/services\/all\.ts$/,
      /^@sveltejs\/kit/,
      /^\$(types|app)|\/\$types$/,
    ],
  },
  {
    files: /^app\/(routes\/|hooks\.ts)/,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts|components|content|routes)\//,
      /^app\/app\.css$/,
      /^@sveltejs\/kit/,
      /^svelte/,
      /^\$app|\/\$types$/,
    ],
  },
  {
    files: /^app\/server\/services\//,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts)\//,
      /^app\/server\/(services|reports|charts|spreadsheet)\//,
      /^(minisearch|snowball-stemmers)$/,
    ],
  },
  {
    files: /^app\/server\/db\//,
    allowed: [
      DOMAIN,
      /^app\/server\/(services\/ports(-\w+)?\.ts|db\/)/,
      /^@prisma\//,
      /^better-sqlite3$/,
      TYPES_ONLY_NODE,
    ],
  },
  {
    files: /^app\/server\/reports\/(status|difference)\//,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts)\//,
      /^app\/server\/(reports|charts|spreadsheet)\//,
      /^(@myriaddreamin\/typst-ts-node-compiler|hucre\/xlsx)$/,
      TYPES_ONLY_NODE,
    ],
  },
  {
    files: /^app\/server\/reports\/package\//,
    allowed: [...PURE, /^app\/contracts\//, /^app\/server\/reports\//, /^(yazl|zod)$/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/(reports|import|charts)\//,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts)\//,
      /^app\/server\/(reports|import|charts|services\/ports(-import|-packages)?\.ts)/,
      /^app\/server\/(spreadsheet\/|files\/zip-directory\.ts)/,
      /^(chart\.js.*|@napi-rs\/canvas|zod|csv-parse(\/sync)?|ical-generator)$/,
      TYPES_ONLY_NODE,
    ],
  },
  {
    files: /^app\/server\/files\//,
    allowed: [DOMAIN, /^app\/server\/(files\/|services\/ports-files\.ts)/, /^file-type$/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/backup\//,
    allowed: [/^app\/server\/(backup|db)\//, /^zod$/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/mail\//,
    allowed: [DOMAIN, /^app\/server\/(mail\/|services\/ports-mail\.ts)/, /^nodemailer$/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/links\//,
    allowed: [DOMAIN, /^app\/server\/(links\/|services\/ports-(links|webhooks)\.ts)/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/accounts\//,
    allowed: [
      DOMAIN,
      /^app\/server\/(accounts\/|services\/ports-accounts\.ts)/,
      /^(better-auth|@zxcvbn-ts\/|node:crypto$)/,
    ],
  },
  {
    files: /^app\/server\/demo\//,
    allowed: [...PURE, /^app\/server\/(demo\/|services\/|accounts\/totp\.ts)/, /^node:(crypto|fs\/promises)$/],
  },
  {
    files: /^app\/server\/spreadsheet\//,
    allowed: [DOMAIN, /^app\/server\/(spreadsheet\/|files\/zip-directory\.ts)/, /^hucre\/xlsx$/, TYPES_ONLY_NODE],
  },
  {
    files: /^app\/server\/(http|jobs)\//,
    allowed: [
      DOMAIN,
      /^app\/(contracts\/|format\/(addresses|locale|sentences\/api-problems)\.ts)/,
      /^app\/server\/(http|jobs|services)\/|^app\/server\/web\/upload\.ts$/,
      /^(zod|fastify|light-my-request|@fastify\/(cors|rate-limit))$/,
      TYPES_ONLY_NODE,
    ],
  },
  {
    files: /^app\/server\/web\//,
    allowed: [
      ...PURE,
      /^app\/(contracts|charts)\//,
      /^app\/server\/(web\/|runtime\.ts|services\/(ports-(files|accounts)|published-evidence)\.ts)/,
      /^(@sveltejs\/kit|@fastify\/busboy|uqr|node:stream)/,
      TYPES_ONLY_NODE,
    ],
  },
];

/** Every breach of the import rules, and every cycle, below `root`. Tests and their helpers may import anything. */
export function findBreaches(root = 'app'): Breach[] {
  const files = sourceFiles(root);
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  const breaches = [...graph].flatMap(([file, imports]) => {
    const rule = RULES.find(({ files: fits }) => fits.test(file));
    if (!rule) return [];
    return imports
      .filter(({ target }) => !rule.allowed.some((allowed) => allowed.test(target)))
      .map(({ line, target }) => ({ file, line, sentence: `${file}:${line} may not import ${target}` }));
  });
  return [...breaches, ...cycles(graph)];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /(paraglide|generated|generated-postgresql|testing|project\.inlang)$/.test(path) ? [] : sourceFiles(path);
    return /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
  });
}

const STATEMENT = /(?:import|export)\s(?:[^'"();]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(STATEMENT)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    target: resolveTarget(file, match[1] ?? match[2] ?? ''),
  }));
}

const ALIASES: Readonly<Record<string, string>> = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }
).imports;

function resolveTarget(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const path = normalize(join(dirname(file), specifier));
    return specifier.endsWith('/$types') ? specifier : path;
  }
  for (const [alias, path] of Object.entries(ALIASES)) {
    const head = alias.replace('*', '');
    if (alias.endsWith('*') ? specifier.startsWith(head) : specifier === alias) {
      return normalize(path.replace('*', specifier.slice(head.length)));
    }
  }
  return specifier;
}

function cycles(graph: ReadonlyMap<string, readonly Import[]>): Breach[] {
  const done = new Set<string>();
  const found: Breach[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      const sentence = `cycle: ${[...trail.slice(at), file].join(' → ')}`;
      found.push({ file, line: 1, sentence });
      return;
    }
    if (done.has(file)) return;
    for (const { target } of graph.get(file) ?? []) if (existsSync(target)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
