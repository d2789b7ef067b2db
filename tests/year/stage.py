"""stage.py - what a play needs: commands as a person types them, what is expected of them as TAP, and the page that tells it.

Every command runs in the play's folder with relative names, so that the page can show it as it was typed.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Step:
    def __init__(self, title, who):
        self.title, self.who = title, who
        self.commands, self.seen = [], []
        self.passed = self.failed = 0
        self.seconds = 0.0


class Stage:
    def __init__(self, build, folder):
        self.waymark = os.path.join(os.path.abspath(build), "waymark")
        self.steps, self.n, self.failed = [], 0, 0
        self.begun = time.monotonic()
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        os.chdir(folder)
        for name in ("SOURCE_DATE_EPOCH", "WAYMARK_PATH"):
            os.environ.pop(name, None)
        os.environ["LC_ALL"] = "C.UTF-8"

    # ---- steps ----

    def step(self, title, who):
        """What happens from here on belongs to a new step; `who` does it."""
        now = time.monotonic()
        if self.steps:
            self.steps[-1].seconds = now - self.step_begun
        self.step_begun = now
        self.steps.append(Step(title, who))
        print(f"# {title}", flush=True)

    def note(self, text):
        """A line of the page: what was seen or done."""
        self.steps[-1].seen.append(text)

    def ok(self, name, passed, why=""):
        self.n += 1
        step = self.steps[-1]
        print("ok" if passed else "not ok", self.n, "-", name, flush=True)
        if passed:
            step.passed += 1
            return
        step.failed += 1
        self.failed += 1
        for line in str(why).splitlines()[:40]:
            print("#", line)
        sys.stdout.flush()

    def same(self, name, got, expected):
        self.ok(name, got == expected, f"expected: {expected}\n     got: {got}")

    def skip(self, name, why):
        self.n += 1
        print(f"ok {self.n} - {name} # SKIP {why}", flush=True)
        self.note(f"Not played: {name}, {why}.")

    # ---- commands ----

    def run(self, status, *words):
        """Run waymark; it must end with that status. Its output and its problems are kept for says and tells."""
        shown = "waymark " + " ".join(word if re.fullmatch(r"[\w./=-]+", word) else f"'{word}'" for word in words)
        done = subprocess.run([self.waymark, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.out, self.err = done.stdout, done.stderr
        self.steps[-1].commands.append(shown)
        for line in self.out.splitlines():
            self.note(line)
        self.ok(f"{shown} ends with {status}", done.returncode == status,
                f"it ended with {done.returncode}\n{self.err}{self.out}")

    def says(self, text):
        """The summary has this line, or this part of one."""
        self.ok(f"... it says: {text}", text in self.out, self.out)

    def tells(self, problem, hint):
        """A problem is told in one line that has all these parts, and the hint below it says what to do."""
        lines = self.err.splitlines()
        at = [i for i, line in enumerate(lines) if all(part in line for part in problem)]
        self.ok(f"... it tells: {problem[-1]}", len(at) == 1, f"in {len(at)} lines: {problem}\n{self.err}")
        below = lines[at[0] + 1] if at and at[0] + 1 < len(lines) else ""
        self.ok(f"... and what to do: {hint}", hint in below, below)
        if at:
            self.note(lines[at[0]])
            self.note(below)

    def n_told(self, severity):
        return len(re.findall(rf":\d+:\d+: {severity}: ", self.err))

    # ---- the end ----

    def finish(self, title, about):
        self.steps[-1].seconds = time.monotonic() - self.step_begun
        print(f"1..{self.n}")
        seconds = time.monotonic() - self.begun
        with open("played.html", "w", encoding="utf-8") as file:
            file.write(page(title, about, self.steps, seconds))
        print("\n" + told(title, about, self.steps, seconds))
        print(f"\nThe same as a page, with what was said at each step: {os.path.relpath('played.html', TOP)}", flush=True)
        return 1 if self.failed else 0


def outcome(step):
    return f"{step.passed} as expected" + (f", {step.failed} NOT" if step.failed else "")


def told(title, about, steps, seconds):
    lines = [title, "=" * len(title), about, ""]
    for n, step in enumerate(steps, 1):
        lines.append(f"{n:2}. {step.title} ({step.who})")
        lines.append(f"    {step.seconds:.1f} s; {outcome(step)}")
    lines.append(f"\n{seconds:.0f} s in all.")
    return "\n".join(lines)


def page(title, about, steps, seconds):
    e = html.escape
    rows = "".join(f'<tr><td>{n}</td><td><a href="#step{n}">{e(s.title)}</a></td><td>{e(s.who)}</td><td>{s.seconds:.1f}</td>'
                   f"<td>{e(outcome(s))}</td></tr>\n" for n, s in enumerate(steps, 1))
    parts = []
    for n, s in enumerate(steps, 1):
        commands = "".join(f"<pre>{e(c)}</pre>\n" for c in s.commands)
        seen = "".join(f"<li>{e(line)}</li>\n" for line in s.seen)
        parts.append(f'<h2 id="step{n}">{n}. {e(s.title)}</h2>\n{commands}{f"<ul>{seen}</ul>" if seen else ""}')
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{e(title)}</title>
<style>
body {{ font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #999 }}
pre {{ background: #eee; padding: .5rem; white-space: pre-wrap; overflow-wrap: anywhere }}
li {{ overflow-wrap: anywhere }}
</style>
</head>
<body>
<main>
<h1>{e(title)}</h1>
<p>{e(about)}</p>
<p>{seconds:.0f} seconds in all.</p>
<table>
<caption>What was played</caption>
<thead><tr><th scope="col">Step</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Seconds</th><th scope="col">Seen</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
{"".join(parts)}
</main>
</body>
</html>
"""
