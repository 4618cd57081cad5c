/** Reads the HTML that a component gives on the server. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '#format/locale.ts';
import { overwriteGetLocale } from '#runtime';
import Framed from './Framed.svelte';

/** Any component that takes these props. */
type Part<Props> = (internals: never, props: Props) => unknown;

/** A component without the traces of hydration, so that tests see what a reader's browser sees. */
export function markupOf<Props extends object>(
  component: Part<Props>,
  props: NoInfer<Props>,
  frame: { locale?: Locale; asOf?: string | null } = {},
): string {
  overwriteGetLocale(() => frame.locale ?? 'es');
  const part = {
    component: component as unknown as Component<Record<string, unknown>>,
    props: Object.fromEntries(Object.entries(props)),
  };
  const { body } = render(Framed, { props: { ...part, ...frame } });
  return body.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');
}

/** Only the words, those hidden from the eye included and those hidden from a screen reader left out. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
