"""Which machines may be asked: those of the public net, told by every address that a name has."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the addresses that a host has."""

_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_LOW = (1 << 32) - 1


def resolved(host: str, port: int) -> Sequence[str]:
    """Give the addresses that the system knows of a host. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def refusal(host: str, addresses: Sequence[str]) -> str | None:
    """Say why a host is not asked: one address that is not public is enough."""
    if not addresses:
        return f"{host} has no address"
    for address in addresses:
        if not is_public(address):
            named = host if host == address else f"{host} is {address}, which"
            return f"{named} is no address of the public net"
    return None


def is_public(address: str) -> bool:
    """Say whether an address is one of the public net, whatever it is wrapped in."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast for one in (found, *_inside(found)))


def _inside(address: IPv4Address | IPv6Address) -> Sequence[IPv4Address]:
    """Give the old-style addresses that a new-style one leads to."""
    if isinstance(address, IPv4Address):
        return ()
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in net for net in _NAT64):
        found.append(IPv4Address(int(address) & _LOW))
    return [one for one in found if one is not None]
