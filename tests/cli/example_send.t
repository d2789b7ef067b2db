#!/bin/sh
# example_send.t - every state that the README of the SEND review's example names is in the results and on the page
# named. `example_send.t --bless` writes the pages where the states now stand into the README.
. "$(dirname "$0")/lib.sh"

run run astrea_send "$top/examples/astrea_send" -o made --date 2026-11-06 --jobs 2
status=$?
grep -v '^metrics.csv:\|^  hint' stderr | sed 's/^/# /'
[ "${1-}" = --bless ] && status=bless
python3 -B "$top/tests/cli/example_pages.py" example_send_states made "$status"
