"""How laws are tried: machines are shared and noisy, so that nothing may depend on how fast they are."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared machine")
