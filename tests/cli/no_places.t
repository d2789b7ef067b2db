#!/bin/sh
# no_places.t - without places every document of every kind is made all the same, and none names a line of a table.
. "$(dirname "$0")/lib.sh"

# lines FOLDER: how many of the documents under it say behind an answer in which line it stands. What a problem says of its
# place stays in any case.
lines() {
	n=0
	for pdf in "$1"/*/*.pdf; do
		if pdftotext "$pdf" - | sed 's/\xC2\xA0/ /g' | grep -Eq '(^|· )line [0-9]'; then
			n=$((n + 1))
		fi
	done
	echo $n
}

# documents AUDIT WORDS...: as many as with places, without a problem of theirs, and without a line.
documents() {
	audit=$1
	shift
	rm -rf with without
	"$waymark" run "$audit" "$top/examples/$audit" -o with "$@" >/dev/null 2>&1
	"$waymark" run "$audit" "$top/examples/$audit" -o without --no-places "$@" >said 2>&1
	ok "$audit $*: no template stumbles" not grep -q 'RPT' said
	ok "... the same documents are made" test "$(cd with && ls -d -- */*.pdf)" = "$(cd without && ls -d -- */*.pdf)"
	ok "... which say no line" test "$(lines without)" -eq 0
}

for audit in hackney_wellbeing astrea_send astrea_interview; do
	documents $audit --date 2026-11-06
	[ $audit = hackney_wellbeing ] && ok "... which others do" test "$(lines with)" -gt 0
	documents $audit --date 2026-11-06 --profile internal --draft
	documents $audit --date 2026-11-06 --large-print
done
documents peap --date 2027-03-24 --restricted

finish
