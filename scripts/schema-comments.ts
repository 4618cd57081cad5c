/** Reads models, enums and their `///` comments from a Prisma schema as `prisma format` lays it out. */

/** A field of a model or a value of an enum. */
export interface Member {
  readonly name: string;
  /** With its marks: `String?`, `Theme[]`; empty for a value of an enum. */
  readonly type: string;
  readonly attributes: string;
  readonly comment: string;
}

export interface Block {
  readonly kind: 'model' | 'enum';
  readonly name: string;
  readonly comment: string;
  readonly members: readonly Member[];
  /** Fields of a key made of several (`@@id`). */
  readonly keys: readonly string[];
}

const BLOCK = /((?:^\/\/\/.*\n)*)^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gmu;
const MEMBER = /((?:^ +\/\/\/.*\n)*)^ +(\w+)(?: +([\w?[\]]+))?(?: +(@.*))?$/gmu;

/** Every model and enum, in the order of the schema. */
export function parseSchema(schema: string): Block[] {
  return [...schema.matchAll(BLOCK)].map(([, comment = '', kind, name = '', body = '']) => ({
    kind: kind === 'model' ? 'model' : 'enum',
    name,
    comment: textOf(comment),
    members: [...body.matchAll(MEMBER)].map(([, doc = '', member = '', type = '', attributes = '']) => ({
      name: member,
      type,
      attributes,
      comment: textOf(doc),
    })),
    keys: /@@id\(\[([^\]]*)\]/u.exec(body)?.[1]?.split(/,\s*/u) ?? [],
  }));
}

function textOf(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\/\/\/\s?/u, ''))
    .filter(Boolean)
    .join(' ');
}
