"""What a run of pytest with boards left behind: properties of its tests, notes, leases."""

from __future__ import annotations

import json
import os
from xml.etree import ElementTree

from tests.support.plugin_rig import Rig


def properties(rig: Rig) -> list[dict[str, str]]:
    root = ElementTree.parse(rig.path / "junit.xml").getroot()
    return [
        {p.attrib["name"]: p.attrib["value"] for p in case.iter("property")}
        for case in root.iter("testcase")
    ]


def noted(rig: Rig, what: str) -> list[str]:
    lines = (rig.path / "notes").read_text().splitlines()
    return [line.split()[2] for line in lines if line.split()[1] == what]


def lease_log(rig: Rig) -> list[dict[str, object]]:
    lines = (rig.path / f"leases/log.{os.geteuid()}.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]
