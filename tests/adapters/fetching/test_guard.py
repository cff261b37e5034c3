import pytest

from sayso.adapters.fetching.guard import is_public, refusal, resolved


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_addresses_of_the_public_net_are_asked(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0",  # noqa: S104 - it is refused
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1",
        "169.254.169.254", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
        "2002:7f00:1::", "ff02::1", "no address",
    ],
)  # fmt: skip
def test_addresses_behind_us_are_not_however_they_are_wrapped(address: str) -> None:
    assert not is_public(address)
    assert refusal("example.org", ["93.184.215.14", address])


def test_a_host_without_address_is_refused() -> None:
    assert refusal("example.org", []) == "example.org has no address"
    assert refusal("example.org", ["93.184.215.14"]) is None


def test_the_systems_own_names_are_resolved_without_a_network() -> None:
    assert "127.0.0.1" in resolved("127.0.0.1", 80)
