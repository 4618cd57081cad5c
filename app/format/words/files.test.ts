import { describe, expect, it } from 'vitest';
import { fileRefusal } from './files.ts';

const context = { types: ['pdf', 'jpg'] };
const say = (detail: string, subject: string | null = null) => fileRefusal({ detail, subject }, 'es', context);

describe('a refused file', () => {
  it('is told why and what to do', () => {
    expect(say('FILE_TOO_LARGE', '20')).toContain('20 MB');
    expect(say('FILE_KIND', 'text/html')).toContain('pdf y jpg');
    expect(fileRefusal({ detail: 'FILE_INFECTED', subject: 'Eicar' }, 'en', context)).toContain('(Eicar)');
  });

  it('for another reason has no sentence of files', () => {
    expect(say('FILING_CHANGED')).toBeNull();
    expect(say('toString')).toBeNull();
  });
});
