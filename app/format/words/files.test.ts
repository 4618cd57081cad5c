import { describe, expect, it } from 'vitest';
import { fileLimitsSentence, fileRefusal } from './files.ts';

const context = { types: ['pdf', 'jpg'] };
const say = (detail: string, subject: string | null = null) => fileRefusal({ detail, subject }, 'es', context);

it('says before a file is chosen how large and of which kinds it may be', () => {
  const limits = { ...context, maxBytes: 10 * 1024 * 1024 };
  expect(fileLimitsSentence(limits, 'es')).toBe('Hasta 10 MB: PDF y JPG.');
  expect(fileLimitsSentence(limits, 'en')).toBe('Up to 10 MB: PDF and JPG.');
});

describe('a refused file', () => {
  it('is told why and what to do', () => {
    expect(say('FILE_TOO_LARGE', '20')).toContain('20 MB');
    expect(say('FILE_KIND', 'text/html')).toContain('PDF y JPG');
    expect(fileRefusal({ detail: 'FILE_INFECTED', subject: 'Eicar' }, 'en', context)).toContain('(Eicar)');
  });

  it('for another reason has no sentence of files', () => {
    expect(say('FILING_CHANGED')).toBeNull();
    expect(say('toString')).toBeNull();
  });
});
