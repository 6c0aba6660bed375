"""What the books tell Home Assistant: long-term statistics, figures of the shop, dates that come."""

from .desk import ShopDesk, ShopFigures
from .follow import StatisticsFollower
from .small_business import async_watch_small_business
from .statistics import JobStatistics, statistic_id

__all__ = [
    "JobStatistics",
    "ShopDesk",
    "ShopFigures",
    "StatisticsFollower",
    "async_watch_small_business",
    "statistic_id",
]
