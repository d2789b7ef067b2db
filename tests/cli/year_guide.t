#!/bin/sh
# year_guide.t - doc/year-guide.md is true: its commands run, in the order of the page, its rows are those of the example, and what
# it quotes is said. A block "sh" has commands, with the status after the word if it is not 0; "csv FILE" rows of that table of an
# example; "text" lines of what the command before it printed.
. "$(dirname "$0")/lib.sh"

ln -s "$top/examples" "$top/audits" .
python3 -B - "$top" "$waymark" <<'PYTHON'
import os, re, subprocess, sys

top, waymark = sys.argv[1:]
os.environ["PATH"] = os.path.dirname(waymark) + ":" + os.environ["PATH"]
text = open(top + "/doc/year-guide.md", encoding="utf-8").read()
n, said, bad = 0, "", False

def ok(passed, name, why=""):
    global n, bad
    n, bad = n + 1, bad or not passed
    print("ok" if passed else "not ok", n, "-", name)
    for line in [] if passed else why.splitlines()[-20:]:
        print("#", line)

blocks = re.findall(r"^```(\w*) ?([^\n]*)\n(.*?)^```$", text, re.M | re.S)
for kind, about, body in blocks:
    lines = body.splitlines()
    if kind == "sh":
        for line in body.replace("\\\n", " ").splitlines():
            done = subprocess.run(line, shell=True, capture_output=True, text=True)
            said = done.stdout
            ok(done.returncode == int(about or 0), line[:70], done.stderr + f"exit status {done.returncode}")
    elif kind == "csv":
        rows = open(f"{top}/examples/{about}", encoding="utf-8").read().splitlines()
        ok(set(lines) <= set(rows), f"rows of {about}", "\n".join(set(lines) - set(rows)))
    elif kind == "text":
        ok(set(lines) <= set(said.splitlines()), "what is quoted", said)
    else:
        ok(False, f"a block of an unknown sort: {kind}")
for link in re.findall(r"\]\(([^)#]+)\)", text):
    ok(os.path.exists(f"{top}/doc/{link}"), f"{link} is there")
for name in re.findall(r"\]\(#([^)]+)\)", text):
    heads = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in re.findall(r"^#+ (.*)$", text, re.M)}
    ok(name in heads, f"#{name} is there")
ok({k for k, *_ in blocks} == {"sh", "csv", "text"}, "there are blocks of each sort")
print(f"1..{n}")
sys.exit(bad)
PYTHON
