#!/bin/sh
# example_years.t - every state that the README of last year's example names is in this year's results and on the page
# named. `example_years.t --bless` writes the pages where the states now stand into that README.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
sed -f "$example/2025-26/version-1.0.sed" "$top/audits/lua/hackney/hackney_wellbeing.lua" >wellbeing-1.0.lua
while read -r year on; do
	run run ./wellbeing-1.0.lua "$example/$year" -o "$year" --date "$on" --jobs 2 || exit 1
done <<'END'
2023-24 2023-11-10
2024-25 2024-11-15
2025-26 2025-11-07
END
run run hackney_wellbeing "$example" "$example/incomplete" -o made --previous 2025-26 --previous 2024-25 --previous 2023-24 \
	--date 2026-11-06 --jobs 2
status=$?
[ "${1-}" = --bless ] && status=bless
python3 -B "$top/tests/cli/example_pages.py" example_years_states made "$status"
