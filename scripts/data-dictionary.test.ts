import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from './data-dictionary.ts';
import { parseSchema } from './schema-comments.ts';

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const blocks = parseSchema(schema);

describe('the data dictionary', () => {
  it('is as the model says (if not: npm run dictionary)', () => {
    expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(dataDictionary(schema));
  });

  it('knows every model, every value list and every line in them', () => {
    const declared = [...schema.matchAll(/^(?:model|enum) (\w+)/gmu)].map(([, name]) => name);
    expect(blocks.map(({ name }) => name)).toEqual(declared);
    const lines = schema
      .split('\n')
      .filter((line) => /^ {2}[A-Za-z]\w*( |$)/u.test(line) && !/^ {2}\w+ += /u.test(line));
    expect(blocks.flatMap(({ members }) => members)).toHaveLength(lines.length);
  });

  it.each(blocks.map((block) => [block.name, block] as const))(
    'has a comment on %s and all that is in it',
    (_, block) => {
      expect(block.comment).not.toBe('');
      expect(block.members.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([]);
    },
  );

  it('notices a field without a comment', () => {
    const [block] = parseSchema('/// A thing.\nmodel Thing {\n  id String @id\n}\n');
    expect(block?.members).toEqual([{ name: 'id', type: 'String', attributes: '@id', comment: '' }]);
  });
});
