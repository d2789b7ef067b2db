#!/usr/bin/env python3
"""kinds.py BUILD - a page for each of SCHOOLS (2,000) schools, of the kinds of audit that count figures and entries.

The evidence is made by tests/gen/figures.lua and tests/gen/entries.lua. Only the report is made, on two cores with two workers,
in ROUNDS (3) interleaved rounds after one to warm up; figures are medians. A fifth as many schools show whether memory grows with
their number. Nothing here decides pass or fail."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

from bench import ROOT, Figures, new_outputs

SCHOOLS = int(os.environ.get("SCHOOLS", 2000))
ROUNDS = int(os.environ.get("ROUNDS", 3))
DATE, CORES = "2026-11-06", "0,1"
# What is run: the audit's folder and name, and what generates its schools.
AUDITS = [("astrea/vulnerability_dashboard", "figures"), ("st_marys/parent_survey", "figures"),
          ("kingsford/resilience_survey", "figures"), ("surrey_square/provision_map", "entries"), ("rsa/energy", "entries"),
          ("lbbd/suss", "entries")]


def evidence(work, audit, generator, schools):
    folder = work / f"kinds-{pathlib.Path(audit).name}-{schools}"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["lua5.4", ROOT / f"tests/gen/{generator}.lua", ROOT / f"audits/lua/{audit}.lua", str(schools), folder],
                   check=True)
    return folder


def run(build, audit, folder, out, restricted):
    return [build / "waymark", "run", pathlib.Path(audit).name, folder, "-o", out, "-j", 2, "--date", DATE, "-q",
            "--edition", "report", *(["--restricted"] if restricted else [])]


def bench(build, work, audit, generator):
    restricted = "restricted = true" in (ROOT / f"audits/lua/{audit}.lua").read_text(encoding="utf-8")
    folders = {n: evidence(work, audit, generator, n) for n in (SCHOOLS // 5, SCHOOLS)}
    figures = {n: Figures(str(n)) for n in folders}
    with new_outputs() as outputs:
        for number in range(ROUNDS + 1):
            for n, folder in folders.items():
                out = outputs / "out"
                figures[n].run(run(build, audit, folder, out, restricted), out, subprocess.DEVNULL, CORES)
                figures[n].pdfs = sum(1 for _ in out.glob("*/report.pdf"))
                shutil.rmtree(out)
            if number == 0:
                for one in figures.values():
                    one.wall, one.cpu = [], []
    small, large = figures.values()
    print(f"{pathlib.Path(audit).name:24} | {large.pdfs:7} | {statistics.median(large.wall):6.1f} | "
          f"{statistics.median(large.cpu):6.1f} | {small.rss:6.0f} | {large.rss:6.0f}")


def main(build):
    build = pathlib.Path(build).resolve()
    work = build / "bench"
    work.mkdir(parents=True, exist_ok=True)
    print(f"Reports of {SCHOOLS} schools, two workers, {ROUNDS} rounds:")
    print(f"audit                    | reports | wall s | cpu s  | MB rss of {SCHOOLS // 5} schools, of all")
    print("-------------------------|---------|--------|--------|--------|-------")
    for audit, generator in AUDITS:
        bench(build, work, audit, generator)


if __name__ == "__main__":
    main(*sys.argv[1:])
