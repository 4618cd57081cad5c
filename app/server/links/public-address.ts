/** Which network addresses the server may connect to on behalf of an address that somebody typed. */
import { BlockList, isIP } from 'node:net';
import { CLOSED_NETWORKS_V4, CLOSED_NETWORKS_V6, PUBLIC_NETWORK_V6 } from '#domain/links/networks.ts';

const closed = new BlockList();
for (const [network, prefix] of CLOSED_NETWORKS_V4) closed.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of CLOSED_NETWORKS_V6) closed.addSubnet(network, prefix, 'ipv6');
const open = new BlockList();
open.addSubnet(...PUBLIC_NETWORK_V6, 'ipv6');

/** Whether an IP address belongs to the public Internet. What is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  return version === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
