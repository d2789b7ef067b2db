#!/usr/bin/env python3
"""bench.py BUILD [PEERS] - how fast Waymark is, as whole processes on one core.

Without PEERS: reports of the example's schools, each several times, beside the floor, the time that compressing their pages
alone takes, and beside a run that also makes a web page of each. With PEERS, a folder of other programs that make one report from one evidence: Typst from there beside Waymark, on
the same evidence.
PEERS is only read; what is needed of it is copied into BUILD/bench. Rounds are interleaved, so that whatever else the
machine does hits all alike; figures are medians. Then the peak memory of 70 schools and of 2,000, of one run each, and the
ratios, Typst's last. Nothing here decides pass or fail."""
import contextlib
import csv
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = int(os.environ.get("ROUNDS", 5))
SCHOOLS = 70
MANY_SCHOOLS = 2000
TYPST = "typst==0.15.2"
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
EXAMPLE, TIMES = ROOT / "examples/hackney_wellbeing", 6
CORE = str(max(os.sched_getaffinity(0)))


class Figures:
    """What the rounds of one program gave."""

    def __init__(self, name):
        self.name, self.wall, self.cpu, self.rss, self.pdfs, self.bytes, self.pages = name, [], [], 0, 0, 0, 0

    def run(self, command, out, said=None, cores=CORE):
        """One whole process, pinned, into a new folder. The kernel's own figures, its children's among them. said: where its
        problems go."""
        out.mkdir(parents=True)
        start = time.perf_counter()
        process = subprocess.Popen(["taskset", "-c", cores, *map(str, command)], stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        self.wall.append(time.perf_counter() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{self.name} ended with {process.returncode}")
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.rss = max(self.rss, usage.ru_maxrss / 1024)

    def count(self, pdfs):
        self.pdfs, self.bytes = len(pdfs), sum(pdf.stat().st_size for pdf in pdfs)
        for pdf in pdfs:
            info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
            self.pages += int(re.search(r"^Pages:\s+(\d+)", info, re.M).group(1))

    def rate(self, of=None):
        return self.pdfs / statistics.median(of or self.wall)

    def line(self):
        wall, cpu = statistics.median(self.wall), statistics.median(self.cpu)
        return (f"{self.name:8} | {self.pdfs / wall:9.1f} | {self.pages / wall:7.0f} | {1000 * wall / self.pdfs:6.2f} "
                f"({1000 * min(self.wall) / self.pdfs:.2f}-{1000 * max(self.wall) / self.pdfs:.2f}) | "
                f"{1000 * cpu / self.pdfs:6.2f} | {self.rss:5.0f} | {self.bytes / self.pdfs / 1000:6.1f} | "
                f"{self.pages / self.pdfs:5.1f}")


@contextlib.contextmanager
def new_outputs():
    """Where each round's output goes, a folder a round. In memory, where the system has a file system for that: what a disk takes
    is not a program's, and one that has just deleted many files takes long to make new ones. OUT names another folder."""
    memory = pathlib.Path("/dev/shm")
    where = os.environ.get("OUT") or (memory if os.access(memory, os.W_OK) else None)
    with tempfile.TemporaryDirectory(prefix="waymark-bench-", dir=where) as outputs:
        yield pathlib.Path(outputs)


HEAD = ("program  | reports/s | pages/s | ms a report (min-max) | cpu ms | MB rss | kB a report | pages\n"
        "---------|-----------|---------|-----------------------|--------|--------|-------------|------")


def waymark(build, audit, evidence, out, date, *more, jobs=1, edition=("--edition", "report")):
    return [build / "waymark", "run", audit, evidence, "-o", out, "-j", jobs, *edition, "--date", date, "-q", *more]


def reports(out):
    return sorted(out.glob("*/report.pdf"))


class Floor:
    """What the least that these pages can take gave: see floor.c."""

    def __init__(self, work):
        self.program, self.seconds, self.streams, self.bytes = work / "floor", [], 0, 0

    def run(self, pdfs):
        made = subprocess.run(["taskset", "-c", CORE, self.program, *pdfs], capture_output=True, text=True, check=True).stdout.split()
        self.seconds.append(float(made[0]))
        self.streams, self.bytes = int(made[1]), int(made[2])

    def line(self, pdfs):
        return (f"floor: libdeflate level 6 over the {self.streams} streams of these reports' pages ({self.bytes / 1e6:.1f} MB): "
                f"{1000 * statistics.median(self.seconds) / pdfs:.2f} ms a report")

    def ratio(self, ours):
        return f"floor ratio: {statistics.median(ours.cpu) / statistics.median(self.seconds):.1f}"


def multiply(evidence, to, times):
    """A folder of evidence whose schools stand there so many times, each time with ids of their own: a borough's worth."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    for table in evidence.glob("*.csv"):
        with table.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        with (to / table.name).open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(head)
            for number in range(times):
                out.writerows([f"{row[0]}-{number}", *row[1:]] for row in rows if row[0] != "*")
            out.writerows(row for row in rows if row[0] == "*")


def bench_floor(build):
    work, ours, both, books = build / "bench", Figures("waymark"), Figures("and html"), Figures("and workbooks")
    usual = Figures("default documents")
    floor = Floor(work)
    multiply(EXAMPLE, work / "example", TIMES)
    with new_outputs() as outputs:
        for number in range(ROUNDS + 1):                     # the first is to warm up
            out = outputs / str(number)
            ours.run(waymark(build, "hackney_wellbeing", work / "example", out, "2026-11-06"), out)
            pages_out = outputs / f"pages-{number}"
            both.run(waymark(build, "hackney_wellbeing", work / "example", pages_out, "2026-11-06", "--edition", "html"), pages_out)
            books_out = outputs / f"books-{number}"
            books.run(waymark(build, "hackney_wellbeing", work / "example", books_out, "2026-11-06", "--edition", "workbook"), books_out)
            usual_out = outputs / f"usual-{number}"
            usual.run(waymark(build, "hackney_wellbeing", work / "example", usual_out, "2026-11-06", edition=()), usual_out)
            floor.run(reports(out))
            if number == 0:
                for figures in (ours, both, books, usual):
                    figures.wall, figures.cpu = [], []
                floor.seconds = []
        ours.count(reports(out))
        pages, plans = sorted(pages_out.glob("*/report.html")), sorted(books_out.glob("*/action-plan.xlsx"))
        of_all = (books_out / "results.xlsx").stat().st_size
    if (len(pages), len(plans)) != (ours.pdfs, ours.pdfs):
        sys.exit(f"not {ours.pdfs} web pages and plans: {len(pages)}, {len(plans)}")
    print(f"The example's schools {TIMES} times, {ours.pdfs} reports, {ROUNDS} rounds on core {CORE}, output in {outputs.parent}:\n{HEAD}\n{ours.line()}\n{floor.line(ours.pdfs)}")
    print(f"web pages ratio: {statistics.median(both.cpu) / statistics.median(ours.cpu):.2f} by cpu time, with one beside each report")
    print(f"workbooks ratio: {statistics.median(books.cpu) / statistics.median(ours.cpu):.2f} by cpu time, with a plan beside each report and "
          f"results.xlsx ({of_all / 1000:.0f} kB); {books.rss:.0f} MB beside {ours.rss:.0f}")
    print(f"default documents: {1000 * statistics.median(usual.cpu) / ours.pdfs:.2f} ms a school by cpu time, "
          f"{statistics.median(usual.cpu) / statistics.median(ours.cpu):.2f} of a report's; {usual.rss:.0f} MB")
    print(floor.ratio(ours))


def set_up_peers(peers, work, typst=True):
    """A copy of PEERS with Typst, its fonts and the evidence; made once."""
    copy = work / "peers"
    if not typst:
        (copy / "data").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(peers / "gen.py", copy / "gen.py")
    elif not (copy / "ready").exists():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(peers, copy, ignore=shutil.ignore_patterns("venv", "data", "fonts", "node_modules"), copy_function=shutil.copyfile)
        for path in [copy, *copy.rglob("*")]:
            path.chmod(0o755)
        (copy / "fonts").mkdir()
        for style in ("Regular", "Bold"):
            shutil.copyfile(f"/usr/share/fonts/truetype/open-sans/OpenSans-{style}.ttf", copy / f"fonts/OpenSans-{style}.ttf")
        subprocess.run([sys.executable, "-m", "venv", copy / "venv/typst15"], check=True)
        subprocess.run([copy / "venv/typst15/bin/pip", "install", "-q", TYPST], check=True)
        subprocess.run([sys.executable, copy / "gen.py", str(SCHOOLS), copy / "data"], check=True)
        (copy / "ready").touch()
    return copy


def convert(copy, work, schools):
    """The peers' evidence of so many schools as ours, with the audit and the template: the folder of it."""
    ours_in, evidence = work / f"waymark-{schools}", copy / f"data/evidence-{schools}.csv"
    shutil.rmtree(ours_in, ignore_errors=True)
    ours_in.mkdir(parents=True)
    for name in ("report.lua", "theme.lua"):
        shutil.copy(HERE / "peers" / name, ours_in)
    if not evidence.exists():
        subprocess.run([sys.executable, copy / "gen.py", str(schools), copy / "data"], check=True)
    subprocess.run([sys.executable, HERE / "peers/convert.py", copy / "data/framework.csv", evidence, ours_in], check=True)
    return ours_in


def bench_memory(build, copy):
    """The largest process of one run each, of few schools and of many."""
    peaks = []
    for schools in (SCHOOLS, MANY_SCHOOLS):
        ours_in, ours = convert(copy, build / "bench", schools), Figures("waymark")
        with new_outputs() as outputs:
            out = outputs / "out"
            ours.run(waymark(build, ours_in / "peers.lua", ours_in, out, "2025-11-14"), out)
            if len(reports(out)) != schools:
                sys.exit(f"not {schools} reports: {len(reports(out))}")
        peaks.append(ours.rss)
    print(f"peak memory: {peaks[0]:.1f} MB at {SCHOOLS} schools, {peaks[1]:.1f} MB at {MANY_SCHOOLS}, ratio {peaks[1] / peaks[0]:.2f}")


def bench_jobs(build, copy, ours_in, jobs):
    """So many workers on so many cores, Typst with as many."""
    ours, typst, floor = Figures("waymark"), Figures("typst"), Floor(build / "bench")
    cores = CORE if jobs == 1 else ",".join(map(str, sorted(os.sched_getaffinity(0))[-jobs:]))
    with new_outputs() as outputs:
        for number in range(ROUNDS + 1):                         # the first is to warm up
            out, typst_out = outputs / str(number), outputs / f"typst-{number}"
            ours.run(waymark(build, ours_in / "peers.lua", ours_in, out, "2025-11-14", jobs=jobs), out, cores=cores)
            typst.run([copy / "run.sh", "typst15-py", SCHOOLS, typst_out, jobs], typst_out, cores=cores)
            floor.run(reports(out))
            if number == 0:
                for figures in (ours, typst):
                    figures.wall, figures.cpu = [], []
                floor.seconds = []
        ours.count(reports(out))
        typst.count(sorted(typst_out.glob("*.pdf")))
    if (ours.pdfs, typst.pdfs) != (SCHOOLS, SCHOOLS):
        sys.exit(f"not {SCHOOLS} reports: {ours.pdfs} of Waymark, {typst.pdfs} of Typst")
    print(f"The peers' evidence of {SCHOOLS} schools, {ROUNDS} interleaved rounds on core {cores}, output in {outputs.parent}:\n{HEAD}\n{ours.line()}\n{typst.line()}\n"
          f"{floor.line(ours.pdfs)}")
    return ours, typst, floor


def bench_peers(build, peers):
    copy = set_up_peers(peers, build / "bench")
    ours_in = convert(copy, build / "bench", SCHOOLS)
    if len(os.sched_getaffinity(0)) > 1:
        ours, typst, _ = bench_jobs(build, copy, ours_in, 2)
        print(f"typst ratio on two cores by cpu time: {ours.rate(ours.cpu) / typst.rate(typst.cpu):.1f}")
        print(f"typst ratio on two cores: {ours.rate() / typst.rate():.1f}\n")
    ours, typst, floor = bench_jobs(build, copy, ours_in, 1)
    bench_memory(build, copy)
    print(floor.ratio(ours))
    print(f"typst ratio by cpu time: {ours.rate(ours.cpu) / typst.rate(typst.cpu):.1f}")
    print(f"typst ratio: {ours.rate() / typst.rate():.1f}")


def bench_workbook(build):
    workbook = build / "bench" / "answers.xlsx"
    subprocess.run([sys.executable, "-B", "tests/gen/workbooks.py", "answers", workbook], check=True)
    print("\nA workbook, read alone:", subprocess.run([build / "bench" / "workbook", workbook], check=True, text=True,
                                                   stdout=subprocess.PIPE).stdout, end="")


def main(build, peers=""):
    build = pathlib.Path(build).resolve()
    if peers:
        bench_peers(build, pathlib.Path(peers).resolve())
    else:
        bench_floor(build)
    bench_workbook(build)


if __name__ == "__main__":
    main(*sys.argv[1:])
