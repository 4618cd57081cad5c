/**
 * Follows a long report without loading the page anew: asks the page itself how far it is and shows that in place. A small file of
 * its own, since pages carry no framework to the browser (decision 0003).
 */
const EVERY_MS = 1500;
const HOST = '[data-report-job]';
const UNDER_WAY = new Set(['WAITING', 'MAKING']);

/** The state as the page has it now; null when it cannot be had. */
async function fetchState(): Promise<HTMLElement | null> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>(HOST);
}

/** Changes words and bar alone, so that the button keeps its focus; nothing is read out that has not changed. */
function showProgress(host: HTMLElement, next: HTMLElement): void {
  for (const name of ['state', 'percent']) {
    const [shown, told] = [host, next].map((one) => one.querySelector(`[data-part=${name}]`));
    if (shown && told && shown.textContent !== told.textContent) shown.textContent = told.textContent;
  }
  const [shown, told] = [host, next].map((one) => one.querySelector('progress'));
  if (shown && told) shown.value = told.value;
}

async function follow(host: HTMLElement): Promise<void> {
  const next = await fetchState().catch(() => null);
  // A report that is there no more says so itself, on the page that comes then.
  if (!next) return location.reload();
  if (UNDER_WAY.has(next.dataset.reportJob ?? '')) {
    showProgress(host, next);
    setTimeout(() => void follow(host), EVERY_MS);
    return;
  }
  showProgress(host, next);
  const status = host.querySelector('[data-part=state]');
  host.dataset.reportJob = next.dataset.reportJob ?? '';
  const rest = [...next.children].filter((child) => child.tagName !== 'H2' && !child.matches('[data-part=state]'));
  host.replaceChildren(...[...host.children].filter((child) => child.tagName === 'H2' || child === status), ...rest);
  host.querySelector<HTMLAnchorElement>('[data-part=file]')?.click();
}

const host = document.querySelector<HTMLElement>(HOST);
if (host && UNDER_WAY.has(host.dataset.reportJob ?? '')) setTimeout(() => void follow(host), EVERY_MS);
