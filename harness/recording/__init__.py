"""Sessions as files: recorded, read, and played back.

What is imported from outside is named here; ``recorder`` describes the file, and is where to start
reading.
"""

from ulmrig.harness.recording.recorder import RecordedTarget
from ulmrig.harness.recording.replay import ReplayedTarget
from ulmrig.harness.recording.session_target import Record, SessionTarget

__all__ = ["Record", "RecordedTarget", "ReplayedTarget", "SessionTarget"]
