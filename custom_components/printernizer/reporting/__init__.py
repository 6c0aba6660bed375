"""What the books tell Home Assistant: long-term statistics, figures of the shop, dates that come."""

from .statistics import JobStatistics, statistic_id

__all__ = ["JobStatistics", "statistic_id"]
