#!/bin/sh
# example.t - the example makes every document, and every state that its README names is in the results
# and on the page named. `example.t --bless` writes the pages where the states now stand into the README.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
run run "$audit" "$example" -o made --date 2026-11-06 --jobs 2
status=$?
sed 's/^/# /' stderr
[ "${1-}" = --bless ] && status=bless
python3 -B "$top/tests/cli/example_check.py" "$example" made "$status"
