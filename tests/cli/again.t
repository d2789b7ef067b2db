#!/bin/sh
# again.t - a run into the same folder makes only what has changed, and gives what a fresh one gives.
. "$(dirname "$0")/lib.sh"

send=$top/examples/astrea_send
made() {
	status 0 run astrea_send "$send" -o out --date 2026-11-04 "$@"
}
# When each file of OUT was last changed, in which inode.
touched() {
	find out -type f -exec stat -c '%n %i %y %z' {} + | sort
}
# The files that two such lists tell apart.
between() {
	diff "$1" "$2" | sed -n 's/^> \([^ ]*\) .*/\1/p'
}

ok "a first run" made
ok "... says nothing of earlier ones" sh -c '! grep -q "changed\|again" stdout'
cp stdout first
touched >before
ok "the same again" made
ok "... says that nothing has changed" says "Nothing has changed since the last run, so no file was touched"
touched >after
ok "... and touches no file" cmp before after
grep -v 'Nothing has changed' stdout >again
ok "... and says the rest as before" cmp first again
ok "with --force" made --force
ok "... all is made" sh -c '! grep -q "changed\|again" stdout'
touched >after
ok "... every file" test "$(between before after | grep -c .)" -eq "$(grep -c . before)"
touched >before
rm out/K201/report.pdf
ok "a document is gone" made
ok "... one school is made again" says "7 schools have not changed since an earlier run and were not made again."
touched >after
ok "... its files and those of all schools, no others" test "$(between before after | grep / | cut -d/ -f2 | grep -v '\.' | sort -u | grep -c .)" -eq 1
ok "with another date" status 0 run astrea_send "$send" -o out --date 2026-11-05
ok "... all is made again, which is said" says "All were made again: the report date is another; give --date to keep it."

# ---- what could not be written is not taken for made ----

mkdir six
for n in 1 2 3 4 5 6; do
	for item in lead.named lead.policy voice.influence voice.reach; do
		for level in emerging established advanced; do echo "S$n,$item.$level,M"; done
	done
done | sed '1i school_id,item,rating' >six/responses.csv
seq -f 'S%g,Ash,primary' 6 | sed '1i school_id,name,phase' >six/schools.csv
beside() {
	"$waymark" run "$top/tests/audits/small.lua" six -o beside --date $date --edition feedback >stdout 2>stderr
}
beside
feedback=$(find beside -name feedback.pdf | head -n 1)
rm "$feedback" && mkdir -p "$feedback/by"
ok "what a school gets beside others cannot be written" not beside
ok "... which is told" grep -q '/feedback.pdf:1:1: error: could not be written: .* \[RUN001\]$' stderr
rm -r "$feedback"
ok "when it can be" beside
ok "... it is made" test -s "$feedback"

# ---- what tells of a run that is no more must not be believed ----

made >/dev/null
cp -r out kept
made --edition report >/dev/null
cp kept/.waymark.run out/
ok "a receipt of the run before, put back" made
ok "... does not hide that its files are gone" test -s out/comparison.pdf
printf 'x' | dd of=out/.waymark.run bs=1 seek=30 conv=notrunc 2>/dev/null
ok "a receipt that is damaged" made
ok "... is none" sh -c '! grep -q "Nothing has changed" stdout'
for receipt in out/*/.waymark.made; do
	head -c 100 "$receipt" >beginning && mv beginning "$receipt"
done
ok "receipts of schools that are cut off" made
ok "... are none" sh -c '! grep -q "not changed\|Nothing has changed" stdout'
for receipt in out/*/.waymark.made; do
	: >"$receipt"
done
ok "receipts that are empty" made
ok "... are none" sh -c '! grep -q "not changed\|Nothing has changed" stdout'

# ---- without reading ----

mkdir big
cp "$send"/*.csv big/
awk -v wide="$(printf '%04000d' 0)" '{ print $0 "," (NR == 1 ? "kept" : wide) }' "$send/responses.csv" >big/responses.csv
again() {
	status "$@" run astrea_send big -o big-out --date 2026-11-04
}
ok "more than fits into memory" again 0
cp stderr said
export TMPDIR="$out/nowhere"
ok "... is not read where nothing has changed" again 0
ok "... but said is the same" cmp said stderr
touch big/*.csv
ok "... nor where a table was written again" again 0
ok "... which is said" says "Nothing has changed since the last run, so no file was touched"
echo 'for people' >big/minutes.txt
ok "a file that is not read comes: all is looked at" again 3
unset TMPDIR
ok "... and it is told of" again 0
ok "... by name" sh -c 'grep -q minutes.txt stderr && grep -q minutes.txt big-out/problems.csv'

# ---- documents of other years ----

school=$(sed -n 's/^K201,\([^,]*\),.*/\1/p' "$send/schools.csv")
title=$(sed -n 's/^\ttitle = "\(.*\)",$/\1/p' "$top/audits/lua/astrea/astrea_send.lua" | head -n 1)
made >/dev/null
for old in "$school - $title 2024-25 - report.pdf" "$school - $title 2024-25 - feedback.pdf" "$school - $title 2024-25.zip"; do
	echo 'of that year' >"out/K201/$old"
	ok "$old" made
	ok "... is removed" test ! -e "out/K201/$old"
	ok "... its school is made again, no other" says "7 schools have not changed since an earlier run and were not made again."
done
echo 'not ours' >"out/K201/Another School - $title 2024-25 - report.pdf"
touched >before
ok "one of a school that is not here" made
touched >after
ok "... stays, and no file is touched" cmp before after

# ---- pupils, passphrases ----

"$waymark" run peap "$top/examples/peap" -o pupils --restricted --date 2027-03-24 -q 2>/dev/null
ok "a receipt of single pupils is for its owner alone" sh -c 'find pupils -name ".waymark.*" | grep -q . && ! find pupils -name ".waymark.*" ! -perm 600 | grep .'
ok "... and holds no pupil's reference" sh -c '! grep -alE "$(tail -n +2 "$1/cases.csv" | cut -d, -f3 | grep . | sort -u | paste -sd"|")" $(find pupils -name ".waymark.*")' _ "$top/examples/peap"
printf 'correct horse battery' >passphrase
ok "a run with a passphrase" status 0 run peap "$top/examples/peap" -o pupils --restricted --date 2027-03-24 --passphrase-file passphrase
ok "... leaves none" sh -c '! find pupils -name ".waymark.*" | grep .'
ok "... and says nothing of what has not changed" not says "not changed"
ok "neither does a comparison" sh -c '"$1" compare astrea_send "$2" -o compared --date 2026-11-04 >stdout 2>/dev/null && ! grep -q changed stdout' _ "$waymark" "$send"
unjudged

# ---- whatever is edited ----

case ${BUILD:-build} in *asan*) edits=10 ;; *) edits=100 ;; esac
python3 "$top/tests/tools/again.py" "$waymark" "$top/tests/gen/cohort.lua" "$audit_file" edits $edits 1 >edits.tap
ok "$edits edits" sh -c '! grep "^not ok" edits.tap && grep -qx "1\.\.$(($1 + 1))" edits.tap' _ $edits

finish
