#!/usr/bin/env python3
"""cohort.py BUILD - what the documents about all schools, and last year beside this one, add to a run.

Schools are made by tests/gen/cohort.lua, SCHOOLS of them (10,000), with a report each; then YEARS_SCHOOLS (1,000) over five
earlier years. Rounds are interleaved, on one core, with one worker; figures are medians, and each ratio is the median of the
ratios of single rounds. ROUNDS is 3. Nothing here decides pass or fail."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

from bench import ROOT, Figures, new_outputs

SCHOOLS, YEARS_SCHOOLS = int(os.environ.get("SCHOOLS", 10000)), int(os.environ.get("YEARS_SCHOOLS", 1000))
ROUNDS = int(os.environ.get("ROUNDS", 3))
AUDIT, YEAR, EARLIER = "hackney_wellbeing", 2026, 5


def cohort(work, schools, years):
    """The evidence of so many schools: a folder for each year, this year's first."""
    folder = work / f"cohort-{schools}"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["lua5.4", ROOT / "tests/gen/cohort.lua", ROOT / f"audits/lua/hackney/{AUDIT}.lua", str(schools), folder,
                    f"year={YEAR}", f"years={years}", "silent=0"], check=True)
    return [folder] if years == 1 else sorted((f for f in folder.iterdir() if f.is_dir()), reverse=True)


def run(build, evidence, out, date, *options):
    return [build / "waymark", "run", AUDIT, evidence, "-o", out, "-j", 1, "--date", date, "-q", *options]


def each(*editions):
    return [word for edition in editions for word in ("--edition", edition)]


def rounds(build, evidence, variants):
    """variants: name -> options of a run. Figures of each, in interleaved rounds after one to warm up."""
    figures = {name: Figures(name) for name in variants}
    with new_outputs() as outputs:
        for number in range(ROUNDS + 1):
            for name, options in variants.items():
                out = outputs / "out"
                figures[name].run(run(build, evidence, out, f"{YEAR}-11-06", *options), out, subprocess.DEVNULL)
                figures[name].pdfs = sum(1 for _ in out.glob("*/report.pdf"))
                shutil.rmtree(out)
            if number == 0:
                for one in figures.values():
                    one.wall, one.cpu = [], []
    return figures


def table(title, figures):
    """Seconds, and the ratio to the first, which is without what is measured."""
    print(f"{title}, {ROUNDS} interleaved rounds, one worker:")
    print("run                      | wall s | cpu s  | MB rss | cpu to the first (min-max)")
    print("-------------------------|--------|--------|--------|---------------------------")
    first = next(iter(figures.values()))
    for name, one in figures.items():
        ratios = [a / b for a, b in zip(one.cpu, first.cpu, strict=True)]
        print(f"{name:24} | {statistics.median(one.wall):6.1f} | {statistics.median(one.cpu):6.1f} | {one.rss:6.0f} | "
              f"{statistics.median(ratios):.3f} ({min(ratios):.3f}-{max(ratios):.3f})")


def bench_comparison(build, work):
    evidence = cohort(work, SCHOOLS, 1)[0]
    variants = {"reports alone": each("report"), "... and the comparison": each("report", "comparison")}
    figures = rounds(build, evidence, variants)
    table(f"{figures['reports alone'].pdfs} reports of {SCHOOLS} schools", figures)


def bench_feedback(build, work):
    """All that is made of a school, with what it gets back beside all others."""
    evidence = cohort(work, SCHOOLS, 1)[0]
    own = each("report", "summary", "action-plan")
    variants = {"schools' documents alone": own, "... and the comparison": [*own, *each("comparison")],
                "... and feedback": [*own, *each("comparison", "feedback")]}
    figures = rounds(build, evidence, variants)
    table(f"All documents of {figures['... and feedback'].pdfs} schools", figures)


def bench_years(build, work):
    """Earlier years are run once each; what is measured is this year with none, one and five of them."""
    folders = cohort(work, YEARS_SCHOOLS, EARLIER + 1)
    earlier = []
    with new_outputs() as outputs:
        for back, evidence in enumerate(folders[1:], 1):
            out = outputs / f"earlier-{back}"
            subprocess.run(list(map(str, run(build, evidence, out, f"{YEAR - back}-11-06", *each("report")))), check=True,
                           stderr=subprocess.DEVNULL)
            earlier += ["--previous", out]
        variants = {"this year alone": each("report"), "... beside one year": [*each("report"), *earlier[:2]],
                    "... beside five years": [*each("report"), *earlier]}
        figures = rounds(build, folders[0], variants)
    table(f"{figures['this year alone'].pdfs} reports of {YEARS_SCHOOLS} schools", figures)


def main(build):
    build = pathlib.Path(build).resolve()
    work = build / "bench"
    work.mkdir(parents=True, exist_ok=True)
    bench_comparison(build, work)
    bench_feedback(build, work)
    bench_years(build, work)


if __name__ == "__main__":
    main(*sys.argv[1:])
