#!/bin/sh
# The example makes every document; every state its README names is in the results and on the page
# named there.
# Runs from anywhere; WAYMARK names another build of the program.

cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

"${WAYMARK:-build/waymark}" run hackney_wellbeing examples/hackney_wellbeing -o "$work/out" \
	--date 2026-11-06 --jobs 2 --quiet >"$work/printed" 2>&1
status=$?
sed 's/^/# /' "$work/printed"
python3 -B tests/cli/example_check.py examples/hackney_wellbeing "$work/out" "$status"
