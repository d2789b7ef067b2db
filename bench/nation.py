#!/usr/bin/env python3
"""nation.py BUILD PEERS - a report for each school of a nation, on two cores with two workers.

The evidence and the report are the peers' (bench.py). SIZES ("10,1000,24000") says how many schools are run, each size once after
the smallest to warm up; the largest is then run once more with nothing changed. Per school, time may not grow with their number.
100,000 schools need 1.3 GB for the evidence and 15 GB for what is made: OUT names a folder with room. Nothing here decides pass or
fail."""
import os
import pathlib
import shutil
import subprocess
import sys

from bench import Figures, convert, new_outputs, reports, set_up_peers, waymark

SIZES = sorted(map(int, os.environ.get("SIZES", "10,1000,24000").split(",")))
CORES, DATE = "0,1", "2025-11-14"


def once(build, ours_in, out, name):
    """One run into the folder, which may hold what an earlier one made."""
    figures = Figures(name)
    (out.parent / "new").mkdir()
    figures.run(waymark(build, ours_in / "peers.lua", ours_in, out, DATE, jobs=2), out.parent / "new" / "started",
                subprocess.DEVNULL, CORES)
    shutil.rmtree(out.parent / "new")
    figures.pdfs = len(reports(out))
    wall, cpu = figures.wall[0], figures.cpu[0]
    print(f"{name:>16} | {figures.pdfs:7} | {wall:7.2f} | {cpu:7.2f} | {1000 * wall / figures.pdfs:11.2f} | "
          f"{1000 * cpu / figures.pdfs:10.2f} | {figures.rss:6.0f}", flush=True)


def main(build, peers):
    build = pathlib.Path(build).resolve()
    copy = set_up_peers(pathlib.Path(peers).resolve(), build / "bench", typst=False)
    print(f"{'schools':>16} | reports | wall s  | cpu s   | wall ms each | cpu ms each | MB rss of the largest process")
    for size in [SIZES[0], *SIZES]:
        ours_in = convert(copy, build / "bench", size)
        with new_outputs() as outputs:
            once(build, ours_in, outputs / "out", str(size))
            if size == SIZES[-1]:
                once(build, ours_in, outputs / "out", "nothing changed")


if __name__ == "__main__":
    main(*sys.argv[1:])
