"""What the books tell Home Assistant: long-term statistics, figures of the shop, dates that come."""

from .desk import ShopDesk, ShopFigures
from .follow import StatisticsFollower
from .statistics import JobStatistics, statistic_id

__all__ = ["JobStatistics", "ShopDesk", "ShopFigures", "StatisticsFollower", "statistic_id"]
