"""What a print costs: pure functions over exact decimals, no clock, no I/O."""

from .material import (
    DEFAULT_PRICE,
    DEFAULT_PRICE_PER_KG,
    FilamentPrice,
    job_cost,
    material_cost,
    pro_rata,
    share_printed,
    to_milligrams,
)

__all__ = [
    "DEFAULT_PRICE",
    "DEFAULT_PRICE_PER_KG",
    "FilamentPrice",
    "job_cost",
    "material_cost",
    "pro_rata",
    "share_printed",
    "to_milligrams",
]
