#!/bin/sh
# audit_counts.t - the audits of the trust have as many of each thing as they promise, and the scripts behind the
# examples make the tables that are committed.
. "$(dirname "$0")/lib.sh"

same() {
	lua5.4 "$top/tests/gen/$1.lua" . && shift && for table in "$@"; do
		cmp "$(basename "$table")" "$top/examples/$table" || return 1
	done
}

counts() {
	lua5.4 "$top/tests/cli/audit_counts.lua" "$top/audits/lua" >counts || { grep '^not ok\|^#' counts; return 1; }
	test "$(grep -c '^ok ' counts)" -eq "$(sed -n 's/^1\.\.//p' counts)"
}

ok "the audits have what they promise" counts
ok "the SEND review's answers and figures are what their script makes" \
	same send_review astrea_send/responses.csv astrea_send/metrics.csv
ok "the closed cases are what their script makes" same closed_cases peap/case_items-closed.csv

finish
