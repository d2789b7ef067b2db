#!/usr/bin/env python3
"""completions_check.py SHELL BUILD FOLDER: types into SHELL on a terminal, and compares what it proposes with --help.

A key inserts all that the shell proposes into the line; the line is then run, and `waymark` is a function there that writes
its words into a file. So nothing here knows how either shell's completion works.
"""
import os, pty, re, select, subprocess, sys, time

shell, build, folder = sys.argv[1:]
program = os.path.join(build, "waymark")
out = os.path.dirname(folder)
words_file = os.path.join(out, shell + ".words")
PROMPT = "READY>"

# `waymark list` is asked by the completions themselves: not on a terminal.
FUNCTION = """waymark() { if [ -t 1 ]; then printf '%%s\\n' "$@" >%s.new; mv %s.new %s; else command waymark "$@"; fi; }
"""
RC = {
    "bash": """source '%s/completions/waymark'
bind '"\\C-t": insert-completions'
bind 'set enable-bracketed-paste off'
PS1='%s'
""",
    "zsh": """fpath=('%s/completions' $fpath)
autoload -U compinit && compinit -u -d '%s.dump'
unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste
zle -C all-matches complete-word _generic
bindkey '^T' all-matches
zstyle ':completion:all-matches:*' insert yes
zstyle ':completion:all-matches::::' completer _all_matches _complete
unsetopt prompt_cr prompt_sp
PS1='%s'
""",
}


def start():
    rc = os.path.join(out, shell + ".d")
    os.makedirs(rc, exist_ok=True)
    with open(os.path.join(rc, ".zshrc" if shell == "zsh" else "rc"), "w") as f:
        f.write(FUNCTION % (words_file, words_file, words_file))
        f.write(RC[shell] % ((build, PROMPT) if shell == "bash" else (build, os.path.join(rc, "comp"), PROMPT)))
    env = {"PATH": build + ":" + os.environ["PATH"], "TERM": "dumb", "LC_ALL": "C.UTF-8", "HOME": rc, "ZDOTDIR": rc, "COLUMNS": "4000"}
    command = ["bash", "--noprofile", "--rcfile", rc + "/rc", "-i"] if shell == "bash" else ["zsh", "-d", "-i"]
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, env)
    wait(terminal)
    return terminal


def wait(terminal):
    """Until the prompt is there."""
    seen, deadline = b"", time.monotonic() + 60
    while not seen.rstrip().endswith(PROMPT.encode()):
        if not select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0]:
            sys.exit("%s did not answer: %r" % (shell, seen[-400:]))
        seen += os.read(terminal, 65536)


def proposed(line):
    """The words that stand at the end of the line when all that is proposed has been inserted."""
    if os.path.exists(words_file):
        os.remove(words_file)
    os.write(TERMINAL, ("waymark " + line + "\x14\r").encode())
    wait(TERMINAL)
    words = open(words_file).read().split("\n")[:-1]
    before = len(line.split()) - (0 if line.endswith(" ") or not line else 1)
    return [w.rstrip("/") for w in words[before:] if w]


def help_of(*words):
    return subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True).stdout


def expect(what, found, wanted):
    global failed
    if sorted(found) != sorted(wanted):
        failed += 1
        print("%s: %s proposes %s, not %s" % (what, shell, sorted(found), sorted(wanted)))


failed = 0
TERMINAL = start()
listed = re.findall(r"^  ([a-z]+) ", re.search(r"^Commands:\n((?:  .*\n)+)", help_of(), re.M).group(1), re.M)
assert len(listed) > 8, listed
expect("the command", proposed(""), listed)
expect("a beginning", proposed("exp"), ["explain"])

n_options = 0
for command in listed:
    text = help_of(command)
    rows = re.search(r"^Options:\n((?:  .*\n)+)", text, re.M).group(1)
    options = re.findall(r"^  (?:-\w, |    )(--[a-z-]+)(?: ([A-Za-z]\S*))?(?:  |$)", rows, re.M)
    n_options += len(options)
    expect(command + " --", proposed(command + " --"), [name for name, _ in options])
    for name, argument in options:
        # each by a beginning that no other has, or its whole name
        expect("%s %s" % (command, name), [w for w in proposed("%s %s" % (command, name)) if w == name], [name])
        if argument == "OUT":
            expect("%s %s" % (command, name), proposed("%s %s " % (command, name)), ["evidence", "last year"])
        elif argument and argument.startswith("FILE."):
            wanted = ["my" + argument[4:], "evidence", "last year"]
            expect("%s %s" % (command, name), sorted(set(proposed("%s %s " % (command, name)) + ["evidence", "last year"])), wanted)
        elif argument in ("NAME", "KIND") and len(proposed("%s %s " % (command, name))) < 2:
            failed += 1
            print("%s %s: %s does not know which words it can be" % (command, name, shell))
    letters = re.findall(r"^  (-\w), --[a-z-]+ OUT", rows, re.M)
    for letter in letters:
        expect("%s %s" % (command, letter), proposed("%s %s " % (command, letter)), ["evidence", "last year"])
assert n_options > 60, n_options

# ---- words ----

for command in ("run", "compare"):
    lines = re.search(r"^Editions[^\n]*:\n((?:  .*\n)+)", help_of(command), re.M).group(1)
    editions = re.findall(r"^  ([a-z-]+)  ", lines, re.M)
    assert len(editions) >= 4, editions
    expect(command + " --edition", proposed(command + " --edition "), editions)
    expect(command + " --edition=", [w.replace("--edition=", "") for w in proposed(command + " --edition=") if w], editions)
    expect(command + " --edition l", proposed(command + " --edition l"), ["learning"])
    expect(command + " --names", proposed(command + " --names "), ["full", "short"])
    expect(command + " --profile", proposed(command + " --profile "), ["internal", "public"])
expect("new --kind", proposed("new --kind "), re.search(r"left out: (.*)", help_of("new")).group(1).split())

# ---- operands ----

listed = subprocess.run([program, "list"], capture_output=True, text=True, check=True).stdout
# Sorted, as completions are; headings and what is said below a name are no audits.
audits = sorted(re.findall(r"^(\S+) +\d+\.\d", listed, re.M))
assert len(audits) >= 4, audits
expect("an audit", proposed("run hackney"), [a for a in audits if a.startswith("hackney")])
for command in ("run", "check", "compare", "explain", "show", "schema", "form"):
    found = proposed(command + " ")
    expect(command + "'s audit", [w for w in found if w in audits], audits)
    assert "notes.txt" not in found, found
expect("a folder", proposed("run peap "), ["evidence", "last year"])
expect("another folder", proposed("check --strict peap evidence "), ["evidence", "last year"])
expect("a folder after an option", proposed("run --jobs 2 peap e"), ["evidence"])
expect("a file to check", [w for w in proposed("lint ") if "." in w], ["my.lua"])
expect("a name", proposed("new "), [])
sys.exit(1 if failed else 0)
