#!/bin/sh
# example_peap.t - every state that the README of the example of the pre-exclusion assessment names is on the page
# named. `example_peap.t --bless` writes the pages where the states now stand into the README.
. "$(dirname "$0")/lib.sh"

run run peap "$top/examples/peap" -o made --restricted --date 2027-03-24 --jobs 2
status=$?
grep -v '^schools.csv:\|^  hint' stderr | sed 's/^/# /'
[ "${1-}" = --bless ] && status=bless
python3 -B "$top/tests/cli/example_pages.py" example_peap_states made "$status"
