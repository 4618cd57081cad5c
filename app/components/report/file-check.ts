/**
 * Computes the hash of a chosen file in the browser and looks it up: the file itself stays where it is. A small file of its own,
 * since pages carry no framework to the browser (decision 0003).
 */
const HEX = 16;

async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(HEX).padStart(2, '0')).join('');
}

function start(host: HTMLElement): void {
  const input = host.querySelector('input');
  const status = host.querySelector<HTMLElement>('[data-part=status]');
  // Browsers offer hashing only where nobody on the way can change the page.
  if (!input || !status || !globalThis.crypto?.subtle) return;
  host.hidden = false;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    status.textContent = host.dataset.busy ?? '';
    hashOf(file).then(
      (hash) => location.assign(`${host.dataset.fileCheck}?huella=${hash}#resultado`),
      () => (status.textContent = host.dataset.failed ?? ''),
    );
  });
}

for (const host of document.querySelectorAll<HTMLElement>('[data-file-check]')) start(host);
