"""What a notebook's record says: computed once per change of it and local day.

numpy and scipy come in with it, 0.2 s and 40 MB, so only what shows insights imports it.
"""

from .computed import Insights, insights_of
from .hearing import Hearing, hearing_of

__all__ = ["Hearing", "Insights", "hearing_of", "insights_of"]
