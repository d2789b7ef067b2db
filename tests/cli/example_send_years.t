#!/bin/sh
# example_send_years.t - every state that the README of last year's review names is in this year's results and on the page named.
# `example_send_years.t --bless` writes the pages where the states now stand into that README.
. "$(dirname "$0")/lib.sh"

example=$top/examples/astrea_send
run run astrea_send "$example/2025-26" -o 2025-26 --date 2025-11-07 --jobs 2 || exit 1
run run astrea_send "$example" -o made --previous 2025-26 --date 2026-11-06 --jobs 2
status=$?
[ "${1-}" = --bless ] && status=bless
python3 -B "$top/tests/cli/example_pages.py" example_send_years_states made "$status"
