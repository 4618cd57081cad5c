import { describe, expect, it } from 'vitest';
import { PageCache, toPage } from './page-cache.ts';

const page = (size: number) => toPage({ 'content-type': 'text/html' }, Buffer.alloc(size, 'a'));

describe('the page cache', () => {
  it('forgets the pages used least when they cost too much, keys and entries counted', () => {
    const cache = new PageCache();
    cache.enter('1');
    for (let i = 0; i < 100_000; i += 1) cache.put('1', `/?${i}`, page(10));
    expect(cache.bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(cache.get('/?0')).toBeUndefined();
    expect(cache.get('/?99999')).toBeDefined();
  });

  it('keeps what is used', () => {
    const cache = new PageCache();
    cache.enter('1');
    cache.put('1', '/', page(10));
    for (let i = 0; i < 70_000; i += 1) {
      cache.put('1', `/?${i}`, page(10));
      if (i % 1000 === 0) cache.get('/');
    }
    expect(cache.get('/')).toBeDefined();
  });

  it('keeps nothing of a revision that passed while the page was in the making', () => {
    const cache = new PageCache();
    cache.enter('1');
    cache.enter('2');
    cache.put('1', '/', page(10));
    expect(cache.get('/')).toBeUndefined();
  });
});
