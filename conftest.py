"""Tests of the project, and its transcripts, also where ulmrig is not installed."""

from importlib.metadata import entry_points

pytest_plugins = ["pytester"]
if not entry_points(group="pytest11", name="ulmrig"):
    pytest_plugins.append("ulmrig.harness.pytest_plugin.hooks")
