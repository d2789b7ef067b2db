#!/bin/sh
# audit_counts.t - the audits of the trust have as many of each thing as they promise, and the scripts behind the
# examples make the tables that are committed.
. "$(dirname "$0")/lib.sh"

# same SCRIPT YEAR TABLE...: the script makes the tables; YEAR is "this" or "last"
same() {
	lua5.4 "$top/tests/gen/$1.lua" . "$2" && shift 2 && for table in "$@"; do
		cmp "$(basename "$table")" "$top/examples/$table" || return 1
	done
}

counts() {
	lua5.4 "$top/tests/cli/audit_counts.lua" "$top/audits/lua" >counts || { grep '^not ok\|^#' counts; return 1; }
	test "$(grep -c '^ok ' counts)" -eq "$(sed -n 's/^1\.\.//p' counts)"
}

ok "the audits have what they promise" counts
ok "the SEND review's answers and figures are what their script makes" \
	same send_review this astrea_send/responses.csv astrea_send/metrics.csv
ok "the closed cases are what their script makes" same closed_cases this peap/case_items-closed.csv
ok "... and those of the year before" \
	same send_review last astrea_send/2025-26/responses.csv astrea_send/2025-26/metrics.csv
ok "... of both" same closed_cases last peap/2025-26/case_items-closed.csv

finish
