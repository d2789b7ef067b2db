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
ok "... before the summary" sh -c "tail -n 2 typed | grep -q '^.*Reports of 3 of 3 schools are in out'"
ok "--quiet shows no progress" on_terminal "'$waymark' run $audit in -o out --date $date --quiet"
ok "... nor anything else" test ! -s typed
TERM=dumb
ok "a terminal that can only print" on_terminal "'$waymark' run $audit in -o out --date $date"
ok "... is sent no progress" not typed '#]'
ok "... and no escape" not typed "$(printf '\033')"
ok "without a terminal" status 0 run $audit in -o out --date $date
ok "... there is no progress" test ! -s stderr

ok "many problems on a terminal" sh -c "! script -qec \"'$waymark' check $audit many --date $date\" /dev/null >typed </dev/null"
ok "... are shown up to a hundred" test "$(grep -ac 'CSV011' typed)" -eq 100
ok "... and counted" typed "... and 50 more of 150 problems"
ok "a run points at the table of all" sh -c "script -qec \"'$waymark' run $audit many -o out --date $date\" /dev/null </dev/null | grep -qaF 'all are in out/problems.csv'"
ok "... which has all" test "$(grep -c CSV011 out/problems.csv)" -eq 150
ok "without a terminal all are shown" status 1 check $audit many --date $date
ok "... every one" test "$(grep -c CSV011 stderr)" -eq 150

finish
