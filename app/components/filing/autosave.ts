/**
 * Saves the draft of a report while it is typed and keeps a copy in this browser while it cannot be saved. A small file of
 * its own, since pages carry no framework to the browser (decision 0003). Without script the form works as it is.
 */
import { DONE_PARAMETER } from '#contracts/done.ts';
import { isAnswer } from '#contracts/filing-form.ts';
import {
  copyKey,
  type DraftCopy,
  differs,
  entriesOf,
  isCopyKey,
  outcomeOf,
  readCopy,
  retryDelay,
  saveDelay,
  SEND_AFTER_MS,
  type SaveOutcome,
  SENT_MS,
} from './draft-copy.ts';

interface SavedDraft {
  readonly version: number;
  /** Fields whose answers could not be read and so were not saved. */
  readonly unread: readonly string[];
}

class Autosave {
  readonly #host: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was made that is not saved; null: everything is. */
  #since: number | null = null;
  #failures = 0;
  #sending: Promise<void> | null = null;
  /** Until when the form counts as being sent: saved meanwhile, its answers would look like somebody else's change. */
  #sentUntil = 0;
  #waited = false;
  /** Somebody else saved: from here on the person decides. */
  #stopped = false;

  constructor(host: HTMLElement, form: HTMLFormElement, key: string) {
    this.#host = host;
    this.#form = form;
    this.#key = key;
  }

  start(): void {
    this.#offer();
    this.#form.addEventListener('input', ({ target }) => {
      if (isAnswer((target as HTMLInputElement).name)) this.#changed();
    });
    this.#form.addEventListener('submit', (event) => this.#sent(event));
    addEventListener('online', () => this.#since !== null && this.#save());
    addEventListener('pagehide', () => this.#keep());
    document.addEventListener('visibilitychange', () => document.hidden && this.#save());
  }

  #changed(): void {
    this.#since ??= Date.now();
    this.#later(saveDelay(Date.now() - this.#since));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    const delay = Math.max(ms, this.#sentUntil - Date.now());
    if (!this.#stopped) this.#timer = setTimeout(() => this.#save(), delay);
  }

  #save(): void {
    if (this.#since === null || this.#sending || this.#stopped) return;
    if (Date.now() < this.#sentUntil) return this.#later(0);
    const since = this.#since;
    this.#since = null;
    this.#keep(true);
    this.#say('saving');
    this.#sending = this.#send().then((answer) => this.#answered(answer, since));
  }

  async #answered(answer: Response | null, since: number): Promise<void> {
    const told = (await answer?.json().catch(() => null)) as
      (SavedDraft & { readonly code?: string }) | null | undefined;
    const outcome = outcomeOf(answer?.status ?? null, told?.code);
    const saved = outcome === 'SAVED' ? (told ?? null) : null;
    this.#sending = null;
    if (saved) return this.#saved(saved);
    // What was typed since stays the newer change.
    this.#since = since;
    this.#failed(outcome);
  }

  /** The form goes its own way, once a draft under way has told its version. */
  #sent(event: SubmitEvent): void {
    this.#keep();
    const waits = this.#sending;
    const isFirst = Date.now() >= this.#sentUntil;
    this.#sentUntil = Date.now() + SENT_MS;
    if (!waits || this.#waited) return this.#later(0);
    event.preventDefault();
    const { submitter } = event;
    const longest = new Promise((done) => setTimeout(done, SEND_AFTER_MS));
    const send = (): void => {
      this.#waited = true;
      this.#form.requestSubmit(submitter);
    };
    if (isFirst) void Promise.race([waits, longest]).then(send);
  }

  #send(): Promise<Response | null> {
    const fields = new FormData(this.#form);
    const body = new URLSearchParams(entriesOf(fields).map(([name, value]) => [name, value]));
    body.set('version', String(fields.get('version')));
    const address = this.#host.dataset['autosave'] ?? '';
    return fetch(address, { method: 'POST', body, redirect: 'error' }).catch(() => null);
  }

  #saved({ version, unread }: SavedDraft): void {
    this.#failures = 0;
    const field = this.#form.elements.namedItem('version') as HTMLInputElement;
    field.value = String(version);
    this.#begun();
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    this.#say(unread.length > 0 ? 'unread' : 'saved', time);
    if (this.#since !== null) this.#changed();
    // An answer that could not be read is in this browser alone.
    else if (unread.length === 0) localStorage.removeItem(this.#key);
  }

  /** The head of a report that was not begun when the page was made says that there is a draft now. */
  #begun(): void {
    const [standing, word] = [document.querySelector('[data-standing]'), this.#host.dataset['draft']];
    if (standing && word) standing.textContent = word;
  }

  #failed(outcome: SaveOutcome): void {
    this.#failures += 1;
    this.#say(outcome.toLowerCase());
    if (outcome === 'CHANGED') this.#stopped = true;
    else this.#later(retryDelay(this.#failures));
  }

  /** Keeps what is typed, unless all of it is saved. */
  #keep(anyway = false): void {
    if (!anyway && this.#since === null && !this.#sending) return;
    const copy: DraftCopy = { at: Date.now(), entries: entriesOf(new FormData(this.#form)) };
    try {
      localStorage.setItem(this.#key, JSON.stringify(copy));
    } catch {
      // A full or forbidden store: the form still has everything.
    }
  }

  #say(word: string, time = ''): void {
    const status = this.#part('status');
    const text = (this.#host.dataset[word] ?? '').replace('{time}', time);
    if (status.textContent !== text) status.textContent = text;
  }

  #part(name: string): HTMLElement {
    return this.#host.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Offers a copy that holds something that the form does not. */
  #offer(): void {
    const copy = readCopy(localStorage.getItem(this.#key), Date.now());
    // What the form does not ask any more, it cannot give back.
    const asked = copy?.entries.filter(([name]) => this.#form.elements.namedItem(name) !== null) ?? [];
    if (!copy || !differs(asked, entriesOf(new FormData(this.#form)))) {
      localStorage.removeItem(this.#key);
      return;
    }
    const offer = this.#part('offer');
    offer.hidden = false;
    const decide = (name: string, work: () => void): void =>
      this.#part(name).addEventListener('click', () => {
        work();
        offer.hidden = true;
        this.#form.querySelector<HTMLElement>('textarea')?.focus();
      });
    decide('recover', () => {
      fill(this.#form, copy);
      this.#changed();
    });
    decide('discard', () => localStorage.removeItem(this.#key));
  }
}

function fill(form: HTMLFormElement, { entries }: DraftCopy): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')) {
    if (!isAnswer(field.name)) continue;
    const given = values.get(field.name) ?? [];
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) {
      field.checked = given.includes(field.value);
    } else field.value = given[0] ?? '';
  }
}

/** Copies that nobody came back for. */
function sweep(): void {
  for (const key of Object.keys(localStorage)) {
    if (isCopyKey(key) && readCopy(localStorage.getItem(key), Date.now()) === null) localStorage.removeItem(key);
  }
}

const host = document.querySelector<HTMLElement>('[data-autosave]');
if (host) {
  sweep();
  const key = copyKey(host.dataset['owner'] ?? '', host.dataset['autosave'] ?? '');
  if (new URLSearchParams(location.search).get(DONE_PARAMETER) === 'SUBMITTED') localStorage.removeItem(key);
  const form = document.querySelector<HTMLFormElement>('form[data-draft]');
  // Submitted: there is nothing to write any more. What somebody else's submission overtook stays until it is swept.
  if (form) new Autosave(host, form, key).start();
}
