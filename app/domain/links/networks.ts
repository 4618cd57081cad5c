/**
 * Networks that belong to nobody in public: the server never opens a connection into them, whatever an address of evidence
 * says. Source: IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its successors), and the
 * registry of multicast addresses.
 */
export const CLOSED_NETWORKS_V4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; the metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays, given up
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/**
 * Of IPv6 only this is handed out to the public. What lies outside is closed: loopback, unique-local, link-local, multicast,
 * and IPv4 in IPv6's clothes (`::ffff:0:0/96`, `64:ff9b::/96`).
 */
export const PUBLIC_NETWORK_V6: readonly [network: string, prefix: number] = ['2000::', 3];

/** Closed within it. */
export const CLOSED_NETWORKS_V6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: leads to any IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];
