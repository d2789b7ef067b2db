#!/bin/sh
# instruments.t - the plans, workshops and matrices that ship: sound, with as many items as their sources, tried by their
# cases, and run on their examples within their pages.
. "$(dirname "$0")/lib.sh"

items() {
	lua5.4 "$top/tests/cli/instruments.lua" "$top" >items || { grep '^not ok\|^#' items; return 1; }
	test "$(grep -c '^ok ' items)" -eq "$(sed -n 's/^1\.\.//p' items)"
}
ok "the instruments have what they promise" items

# pages NAME MOST PDF...: each document is there and has at most so many pages.
pages() {
	name=$1 most=$2
	shift 2
	for pdf in "$@"; do
		n=$(pdfinfo "$name/$pdf" | sed -n 's/^Pages: *//p')
		[ "${n:-0}" -ge 1 ] && [ "$n" -le "$most" ] || { echo "$name/$pdf has ${n:-no} pages, not $most"; return 1; }
	done
}

# try NAME DATE OPTION PAGES PDF...: lint, cases and the example of an audit.
try() {
	audit=$1 date=$2 option=$3 most=$4
	shift 4
	ok "$audit is sound" status 0 lint --quiet "$audit"
	ok "... comes to what its cases say" status 0 test "$audit"
	# shellcheck disable=SC2086 # no option is no word
	ok "... runs on its example" status 0 run "$audit" "$top/examples/$audit" -o "$audit" --date "$date" --quiet $option
	ok "... without a problem" not grep -q ': error: ' stderr
	ok "... in $most pages at most" pages "$audit" "$most" "$@"
}

try heath_strategy 2025-06-06 "" 2 KLT/report.pdf
try epo_report 2026-11-06 "" 2 MERE/report.pdf
try lbbd_priorities 2026-11-06 "" 2 OST/report.pdf NORTH/report.pdf EAST/report.pdf WEST/report.pdf
try voice_log 2026-11-06 "" 1 W101/report.pdf W107/report.pdf W108/report.pdf
try provision_map 2026-11-06 --restricted 3 W102/report.pdf
try mentor_plan 2026-11-06 --restricted 1 W107/report.pdf
try engagement_team 2026-11-06 "" 2 W107/report.pdf W108/report.pdf
try gap_analysis 2026-11-06 "" 1 S1/report.pdf
try iceberg 2026-11-06 "" 1 S1/report.pdf
try energy 2026-11-06 "" 1 S1/report.pdf
try players 2026-11-06 "" 2 S1/report.pdf
try borough_workshop 2026-11-06 "" 2 S1/report.pdf
try weekly_log 2026-11-06 "" 1 W101/report.pdf
try screening 2026-11-06 "" 1 K201/report.pdf K202/report.pdf K206/report.pdf
try suss 2026-11-06 "" 1 OST/report.pdf
try ten_features 2026-11-06 "" 1 K201/report.pdf
try theory_of_change 2026-11-06 "" 1 KLT/report.pdf
try hearts 2026-11-06 "" 4 N01/report.pdf N02/report.pdf N03/report.pdf
try charter 2026-11-06 "" 1 W101/report.pdf W102/report.pdf

finish
