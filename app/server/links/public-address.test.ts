import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('a network address', () => {
  it.each([
    // the public Internet, up to the edges of what is closed
    ['190.152.44.1', true],
    ['8.8.8.8', true],
    ['1.0.0.0', true],
    ['9.255.255.255', true],
    ['11.0.0.0', true],
    ['100.63.255.255', true],
    ['100.128.0.0', true],
    ['126.255.255.255', true],
    ['128.0.0.0', true],
    ['172.15.255.255', true],
    ['172.32.0.0', true],
    ['192.167.255.255', true],
    ['192.169.0.0', true],
    ['198.17.255.255', true],
    ['198.20.0.0', true],
    ['223.255.255.255', true],
    ['2800:370::1', true],
    ['2606:2800:220:1::1', true],
    // this network, private, loopback, link-local with the metadata of clouds
    ['0.0.0.0', false],
    ['0.255.255.255', false],
    ['10.0.0.0', false],
    ['10.255.255.255', false],
    ['100.64.0.0', false],
    ['100.100.100.200', false],
    ['100.127.255.255', false],
    ['127.0.0.1', false],
    ['127.255.255.255', false],
    ['169.254.169.254', false],
    ['172.16.0.0', false],
    ['172.31.255.255', false],
    ['192.168.0.1', false],
    ['192.168.255.255', false],
    // protocols, documentation, benchmarks
    ['192.0.0.192', false],
    ['192.0.2.1', false],
    ['192.88.99.1', false],
    ['198.18.0.1', false],
    ['198.19.255.255', false],
    ['198.51.100.7', false],
    ['203.0.113.9', false],
    // multicast, reserved, broadcast
    ['224.0.0.1', false],
    ['239.255.255.255', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    // IPv6: unspecified, loopback, unique-local, link-local, site-local, multicast, documentation, metadata
    ['::', false],
    ['::1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['3fff::1', false],
    ['100::1', false],
    // IPv4 in IPv6's clothes: mapped, compatible, translated, 6to4, Teredo
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::ffff:8.8.8.8', false],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b:1::1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    // no addresses
    ['localhost', false],
    ['127.1', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
