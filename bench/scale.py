#!/usr/bin/env python3
"""scale.py BUILD PEERS - how a run of many schools grows, what it costs when nothing has changed, and what parts of it cost.

SCHOOLS of the peers' evidence (24,000), the report of 12 pages, on two cores. Each figure is of one run: the point is minutes, not per
cents. PARTS (4) are made one after another, two cores each, and joined. Nothing here decides pass or fail; doc/scale.md has the
figures of a machine that was idle."""
import os
import pathlib
import shutil
import subprocess
import sys

from bench import Figures, convert, new_outputs

SCHOOLS, PARTS = int(os.environ.get("SCHOOLS", 24000)), int(os.environ.get("PARTS", 4))
CORES = ",".join(map(str, sorted(os.sched_getaffinity(0))[:2]))
DATE = "2025-11-14"


def evidence(peers, work):
    """The peers' evidence of so many schools, with the audit and the template."""
    copy = work / "scale"
    (copy / "data").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(peers / "gen.py", copy / "gen.py")
    return convert(copy, work, SCHOOLS)


def one(name, command, out):
    """Run it; the folder may be there already."""
    figures = Figures(name)
    made = out.with_name(out.name + "-begun")
    figures.run(command, made, subprocess.DEVNULL, CORES)
    made.rmdir()
    return figures


def line(what, figures, schools=SCHOOLS):
    print(f"{what:34} | {figures.wall[0]:7.2f} | {figures.cpu[0]:7.2f} | {1000 * figures.cpu[0] / schools:7.3f} | {figures.rss:6.1f}", flush=True)


def size(out):
    files = [path.lstat().st_size for path in out.rglob("*") if path.is_file()]
    return sum(files), len(files) + sum(1 for path in out.rglob("*") if path.is_dir())


def main(build, peers):
    build, ours_in = pathlib.Path(build).resolve(), evidence(pathlib.Path(peers).resolve(), pathlib.Path(build).resolve() / "bench")
    run = [build / "waymark", "run", ours_in / "peers.lua", ours_in, "-j", 2, "--edition", "report", "--date", DATE, "-q", "-o"]
    first = (ours_in / "schools.csv").read_text(encoding="utf-8").split("\n")[1].split(",")[0]
    print(f"{SCHOOLS} schools, cores {CORES}:\nwhat                               |  wall s |   cpu s | ms each | MB rss")
    with new_outputs() as outputs:
        whole, parts = outputs / "whole", [outputs / f"part-{number}" for number in range(1, PARTS + 1)]
        line("reading, and one school", one("reading", [*run, outputs / "read", "--school", first], whole))
        line("all", one("all", [*run, whole], whole))
        line("the same again", one("again", [*run, whole], whole))
        length, n = size(whole)
        print(f"{'OUT':34} | {length / 1e9:.2f} GB, {n} files and folders; manifest.json {(whole / 'manifest.json').stat().st_size / 1e6:.1f} MB")
        for number, part in enumerate(parts, 1):
            figures = one("part", [*run, part, "--shard", f"{number}/{PARTS}"], part)
            if number == 1:
                line(f"one part of {PARTS}", figures, SCHOOLS / PARTS)
        print(f"{'what each part says for the whole':34} | {sum((part / 'shard.waymark').stat().st_size for part in parts) / 1e6:.1f} MB")
        joined = outputs / "joined"
        line("joining them", one("merge", [build / "waymark", "merge", *parts, "-o", joined, "-q"], joined))
        if subprocess.run(["diff", "-rq", "-x", ".waymark.*", whole, joined], check=False).returncode:
            sys.exit("the parts, joined, are not what one run made")


if __name__ == "__main__":
    main(*sys.argv[1:])
