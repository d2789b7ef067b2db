#!/bin/sh
# terminal.t - what only a terminal is shown: progress, and no more problems than fit.
. "$(dirname "$0")/lib.sh"

if ! script -qec true /dev/null >typed 2>&1 </dev/null; then
	echo "1..0 # SKIP no pseudo-terminal can be opened here"
	exit 0
fi
generate 3 in
cp -r in many
for i in $(seq 150); do echo "T0001,no.such.item.$i,M,school,,,,,"; done >>many/responses.csv
{ printf 'school_id,item,rating'; seq -f ',c%g' 150 | tr -d '\n'; echo; } >many/responses-wide.csv

# on_terminal COMMAND: what a terminal would be sent, in $out/typed
on_terminal() {
	script -qec "$1" /dev/null >typed </dev/null
}

typed() {
	grep -qaF -- "$1" typed
}

TERM=xterm
export TERM
ok "a run on a terminal" on_terminal "'$waymark' run $audit in -o out --date $date"
ok "... shows how far it is" typed '3 of 3 schools'
ok "... and wipes it off in the end" typed "$(printf '\r\033[K')"
ok "... before the summary" sh -c "tail -n 3 typed | grep -q '^.*Reports of 3 of 3 schools are in out'"
ok "--quiet shows no progress" on_terminal "'$waymark' run $audit in -o out --date $date --quiet"
ok "... nor anything else" test ! -s typed
ok "a run on a narrow terminal" on_terminal "stty cols 20; '$waymark' run $audit many -o narrow --date $date --jobs 1; true"
ok "... has a line that fits it" sh -c "tr '\r' '\n' <typed | grep -a '3/3' | sed 's/\x1b.*//' | awk 'length > 19 { exit 1 } END { exit !NR }'"
ok "... shows who is withheld" typed '3/3, 1 withheld'
ok "... starts before the first school" typed '[          ] 0 of 3'
ok "... and leaves nothing of it" sh -c "tr '\r' '\n' <typed | sed -n '/3\/3/,\$p' | sed 1d | head -n 1 | grep -qxa \"\$(printf '\033')\[K\$(printf '\033')\[1mresponses.*csv:.*\""

# Ctrl-C as a terminal sends it, once the bar says that two schools are done; the third never ends.
mkdir -p spin
cp "$audit_file" spin/audit.lua
cat >spin/report.lua <<'LUA'
return function (r)
  if r.school.id == "T0003" then ("a"):rep(60):find(("a?"):rep(60) .. ("a"):rep(60)) end
  return { title = "T", language = "en", blocks = { { type = "heading", level = 1, text = r.school.name } } }
end
LUA
interrupt() {
	python3 - "$waymark" run spin/audit.lua in -o stopped --date $date --edition report --jobs 1 <<'PYTHON'
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
typed, pressed = b"", False
while True:
    try:
        got = os.read(fd, 4096)
    except OSError:
        break
    if not got:
        break
    typed += got
    if not pressed and b"2 of 3 schools" in typed:
        os.write(fd, b"\x03")
        pressed = True
open("typed", "wb").write(typed)
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(0 if pressed and code == 130 else "ended with %s" % code)
PYTHON
}
ok "Ctrl-C ends a run with 130" interrupt
ok "... leaves no bar" sh -c "tr '\r' '\n' <typed | grep -qxa \"\$(printf '\033')\[Kwaymark run: interrupted; every file that exists is complete\""
ok "... counts nobody as failed" not typed failed
ok "... keeps what was made" test -s stopped/T0001/report.pdf -a -s stopped/T0002/report.pdf
ok "... and results.csv says what was not" test "$(grep -c ',T0003,.*,not done$' stopped/results.csv)" -eq 9
TERM=dumb
ok "a terminal that can only print" on_terminal "'$waymark' run $audit in -o out --date $date"
ok "... is sent no progress" not typed '#]'
ok "... and no escape" not typed "$(printf '\033')"
ok "without a terminal" status 0 run $audit in -o out --date $date
ok "... there is no progress of a short run" test ! -s stderr
WAYMARK_PROGRESS=0
export WAYMARK_PROGRESS
ok "without a terminal, where each school is slow enough" status 1 run $audit many -o out --date $date --jobs 1
ok "... there is a line for each" test "$(grep -c '^waymark: ' stderr)" -eq 3
ok "... the first of the first" sh -c "grep '^waymark: ' stderr | head -n 1 | grep -q '^waymark: 1 of 3 schools'"
ok "... the last of all, with who is withheld" grep -Eqx 'waymark: 3 of 3 schools(, [0-9]+\.[0-9] a second)?, 1 withheld' stderr
ok "... and no bar" not grep -q '#]' stderr
ok "--quiet has none of them" status 1 run $audit many -o out --date $date --quiet
ok "... but the problems" sh -c "grep -q CSV011 stderr && ! grep -q '^waymark: ' stderr"
ok "progress is on standard error alone" sh -c "'$waymark' run $audit in -o out --force --date $date 2>/dev/null | grep -c '' | grep -qx 3"
ok "what schools get beside all others has lines of its own" status 0 run hackney_wellbeing "$top/examples/hackney_wellbeing" -o beside \
	--date 2026-11-06 --edition feedback --events events
ok "... after all else" sh -c "grep '^waymark: ' stderr | sed -n '12,13s/,.*//p' | tr '\n' '|' |
	grep -qxF 'waymark: 12 of 12 schools|waymark: feedback.pdf: 1 of 7 schools|'"
ok "... up to the last" sh -c "grep '^waymark: ' stderr | tail -n 1 | grep -q '^waymark: feedback.pdf: 7 of 7 schools'"
ok "... and no event" test "$(grep -c '"event": "\(start\|school\)"' events)" -eq 13
WAYMARK_PROGRESS=soon
ok "an interval that is none" status 2 run $audit in -o out --date $date
ok "... is named" warns "WAYMARK_PROGRESS is 'soon'"
unset WAYMARK_PROGRESS

ok "many problems on a terminal" sh -c "! script -qec \"'$waymark' check $audit many --date $date\" /dev/null >typed </dev/null"
ok "... are shown up to a hundred" test "$(grep -ac 'CSV0' typed)" -eq 100
ok "... and counted" typed "... and 51 more of 151 problems"
ok "a run points at the table of all" sh -c "script -qec \"'$waymark' run $audit many -o out --date $date\" /dev/null </dev/null | grep -qaF 'all are in out/problems.csv'"
ok "... which has all" test "$(grep -c CSV011 out/problems.csv)" -eq 150
ok "without a terminal all are shown" status 1 check $audit many --date $date
ok "... every one" test "$(grep -c CSV007 stderr)" -eq 150
ok "... and the fault of a column once" test "$(grep -c CSV011 stderr)" -eq 1
ok "... with its count and first places" grep -q "^  in 150 places: lines [0-9]* ('no.such.item.1'), .* and 145 more" stderr
ok "the summary counts messages" grep -q ' 1 error, 0 warnings' stdout

# Colour and width.
TERM=xterm
plain() {
	tr -d '\r' <typed | sed 's/\x1b\[[0-9;]*[mK]//g'
}
narrow() {
	on_terminal "stty cols 50; $1 '$waymark' check $audit many --date $date"
	plain | awk 'length > 50 { exit 1 }'
}
coloured() {
	typed "$(printf '\033')[1;31merror:"
}
ok "on a terminal a problem is as wide as that" narrow ""
ok "... and its kind in colour" coloured
narrow "NO_COLOR=1"
ok "NO_COLOR turns that off" not typed "$(printf '\033')["
narrow "NO_COLOR="
ok "... unless it is empty" coloured
narrow "TERM=dumb"
ok "... as does a terminal that has none" not typed "$(printf '\033')["
ok "without a terminal there is none" not grep -q "$(printf '\033')" stderr

finish
