/** Where a visit may lead: a name is resolved once, and the connection goes to the very address that was looked at. */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { LinkFault } from './fault.ts';
import { isPublicAddress } from './public-address.ts';

/** The world as visits may see it; tests put another in its place. */
export interface Network {
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>;
  readonly allows: (address: string, port: number) => boolean;
}

const PORTS: readonly number[] = [80, 443];

/** The public Internet, on the ports of the web. */
export const publicNetwork: Network = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  allows: (address, port) => PORTS.includes(port) && isPublicAddress(address),
};

export interface Target {
  readonly url: URL;
  /** The address that was looked at: whatever the name means a moment later, the connection goes there. */
  readonly address: LookupAddress;
}

/**
 * Where an address leads.
 * @throws LinkFault NOT_A_WEB_ADDRESS, CREDENTIALS, PORT, NOT_PUBLIC, or what resolving its name ran into
 */
export async function targetOf(url: URL, { resolve, allows }: Network): Promise<Target> {
  if (!/^https?:$/u.test(url.protocol)) throw new LinkFault('NOT_A_WEB_ADDRESS');
  if (url.username !== '' || url.password !== '') throw new LinkFault('CREDENTIALS');
  const hostname = url.hostname.replace(/^\[|\]$/gu, '');
  const family = isIP(hostname);
  const found = family === 0 ? await resolve(hostname) : [{ address: hostname, family }];
  // A name that leads to a closed network by any of its addresses is not to be trusted by the others.
  const port = portOf(url);
  if (!found.every(({ address }) => allows(address, port))) throw refusal(found, port);
  // Not every server has IPv6.
  const address = found.find((one) => one.family === 4) ?? found[0];
  if (!address) throw new LinkFault('NAME_NOT_FOUND');
  return { url, address };
}

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** An address that is public on a port of the web is refused for its port. */
function refusal(found: readonly LookupAddress[], port: number): LinkFault {
  const isPublic = !PORTS.includes(port) && found.every(({ address }) => isPublicAddress(address));
  return new LinkFault(isPublic ? 'PORT' : 'NOT_PUBLIC');
}

/** Gives a connection the address that was looked at, in place of resolving the name again. */
export function pinned({ address, family }: LookupAddress): LookupFunction {
  return (_hostname, { all }, callback) => {
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
