#!/bin/sh
# merge.t - the shards of a run joined are what the run would have made, byte for byte, receipts too.
. "$(dirname "$0")/lib.sh"

# merged N AUDIT EVIDENCE OPTIONS...: a run of all in `whole`, its shards in part-K and these joined in `joined`: all files are
# the same, and so is what was said, but for the name of the folder.
merged() {
	n=$1
	shift
	rm -rf whole
	"$waymark" run "$@" -o whole >whole.said 2>whole.told
	[ $? -le 1 ] || { cat whole.told; return 1; }
	merged_again "$n" "$@"
}
# The same, with the run of all that there is.
merged_again() {
	n=$1
	shift
	rm -rf part-? joined
	k=0
	while [ $k -lt "$n" ]; do
		k=$((k + 1))
		"$waymark" run "$@" -o part-$k --shard $k/"$n" -q >/dev/null 2>told-$k
		[ $? -le 1 ] || { cat told-$k; return 1; }
	done
	# In another order than that of their numbers.
	# shellcheck disable=SC2046 # names of folders
	"$waymark" merge $(printf '%s\n' part-? | sort -r) -o joined >joined.said 2>joined.told
	[ $? -le 1 ] || { cat joined.told; return 1; }
	sed 's/ joined\b/ whole/' joined.said | cmp - whole.said && cmp joined.told whole.told && same whole joined
}
# With receipts; and the same files for their owner alone.
same() {
	command diff -r "$1" "$2" && (cd "$1" && find . -perm 600) | sort >owners && (cd "$2" && find . -perm 600) | sort | cmp - owners
}

# ---- every kind of audit, and every option that changes what is made ----

cp "$top"/examples/brand/* .
run_of() {
	audit_here=$1
	n=$2
	shift 2
	ok "$audit_here in $n shards" merged "$n" "$audit_here" "$top/examples/$audit_here" "$@"
}
"$waymark" run astrea_send "$top/examples/astrea_send/2025-26" -o send-before --date 2025-11-05 -q 2>/dev/null
"$waymark" run peap "$top/examples/peap/2025-26" -o peap-before --date 2026-03-24 --restricted -q 2>/dev/null
run_of astrea_send 3 --date $date --zip --names full --brand kestrelmoor.csv --previous send-before --edition html
ok "... among them archives, pages and what is beside others" sh -c 'ls joined/*/*.zip joined/*/*.html joined/*/*feedback.pdf joined/*comparison.pdf'
run_of vulnerability_dashboard 2 --date $date --profile public
run_of parent_survey 2 --date $date
run_of heath_strategy 2 --date 2026-05-20
run_of ten_features 2 --date $date --edition comparison
run_of energy 2 --date $date
run_of hot_clinic 2 --date $date --restricted
run_of peap 2 --date 2027-03-24 --restricted --previous peap-before
ok "... for their owner alone" sh -c '! find part-? joined ! -type d ! -perm 600 | grep .; ! find part-? joined -type d ! -perm 700 | grep .'
ok "... and the shards' files hold no pupil's reference" sh -c '! grep -alE "$(tail -n +2 "$1/cases.csv" | cut -d, -f3 | grep . | sort -u | paste -sd"|")" part-*/shard.waymark' _ "$top/examples/peap"
ok "incomplete rows in 5 shards" merged 5 $audit "$top/examples/$audit" "$top/examples/$audit/incomplete" --date $date --draft --strict --large-print --no-places --edition workbook

# ---- every number of shards; with more of them than schools, some are empty ----

ok "1 shard" merged 1 $audit "$top/examples/$audit" --date $date
for n in 2 3 4 5 6 7; do
	ok "$n shards" merged_again $n $audit "$top/examples/$audit" --date $date
done

# ---- a mapping, an audit with templates of its own, and rows that are of no school ----

mkdir audits
generate 20 in >/dev/null
printf 'T0021,A school without a phase,,,,,\n' >>in/schools.csv
tail -n 1 in/responses.csv | sed 's/^T0020/T9999/' >>in/responses.csv
sed 's/$/,/; 1s/$/colour/' in/actions.csv >actions && mv actions in/actions.csv
cat >mapping.lua <<'END'
return {
	api = 1,
	tables = {
		{ table = "schools", files = { "register.csv" }, columns = { school_id = "School", name = "Called", phase = "Phase" } },
	},
}
END
{ echo School,Called,Phase; tail -n +2 in/schools.csv | cut -d, -f1-3; } >in/register.csv && rm in/schools.csv
cp "$audit_file" audits/own.lua
printf 'return include("report-cover-of-all")\n' >audits/unused.lua
sed 's/^return/local shared = include("beside")\nreturn/' "$top/templates/summary.lua" >audits/summary.lua
echo 'return {}' >audits/beside.lua
ok "a mapping and templates beside the audit in 3 shards" merged 3 audits/own.lua in --date $date --mapping mapping.lua
ok "... from another place, without evidence, audit and mapping" sh -c '
	mv in gone && mv audits audits-gone && mv mapping.lua mapping.gone && mkdir elsewhere && cd elsewhere || exit 1
	umask 077
	"$0" merge ../part-? -o ../again -q -j 1 2>/dev/null; [ $? -le 1 ] && diff -r ../joined ../again' "$waymark"
mv gone in && mv audits-gone audits && mv mapping.gone mapping.lua

# ---- a second time ----

find part-? -exec stat -c '%n %Y %s %a %i' {} + | sort >parts
find joined -type f -exec stat -c '%n %i %y %z' {} + | sort >before
ok "the same again" status 1 merge part-? -o joined
ok "... says that nothing has changed" says "Nothing has changed since the last run, so no file was touched"
find joined -type f -exec stat -c '%n %i %y %z' {} + | sort >after
ok "... and touches no file" cmp before after
ok "a run of all there finds everything made" status 1 run audits/own.lua in --date $date --mapping mapping.lua -o joined
ok "... and says so" says "Nothing has changed since the last run"
school=$(basename "$(printf '%s\n' part-2/T* | head -n 1)")
rm "joined/$school/report.pdf"
echo more >joined/comparison.html
ok "a document is gone, and there is another" status 1 merge part-? -o joined
ok "... one school is taken again" says "20 schools have not changed since an earlier run and were not made again."
ok "... and all is as it was" same whole joined
ok "with --force" status 1 merge part-? -o joined --force
ok "... all is taken again" sh -c '! grep -q "changed\|again" stdout'
ok "... and all is as it was" same whole joined
find part-? -exec stat -c '%n %Y %s %a %i' {} + | sort >after
ok "the shards are as they were" cmp parts after
ok "files share their place on the disk, where that can be had" sh -c '
	[ "$(stat -c %i part-2/'"$school"'/report.pdf)" = "$(stat -c %i joined/'"$school"'/report.pdf)" ] ||
	cp --reflink=always part-2/problems.csv reflink || ! ln part-2/problems.csv link'
"$waymark" run audits/own.lua in --date $date --mapping mapping.lua -o joined --large-print -q 2>/dev/null
ok "a later run there leaves the shards alone" sh -c 'find part-? -exec stat -c "%n %Y %s %a %i" {} + | sort | cmp - parts'
sed "s/^\\($school,[^,]*,[^,]*,\\)/\\1/; /^$school,/s/,met,/,not yet,/" in/responses.csv >r && mv r in/responses.csv
ok "rows that have changed: all shards again" merged 3 audits/own.lua in --date $date --mapping mapping.lua

# ---- what is refused ----

# refused CODE WORDS MERGE...: nothing is made.
refused() {
	code=$1
	words=$2
	shift 2
	rm -rf no
	status 3 merge "$@" -o no && warns "[$code]" && warns "$words" && [ ! -e no ]
}
shard() {
	"$waymark" run astrea_send "$top/examples/astrea_send" -q "$@" 2>/dev/null
}
for k in 1 2 3; do
	shard -o a$k --date $date --shard $k/3
done
shard -o other-date --date 2026-11-05 --shard 2/3
shard -o other-n --date $date --shard 2/4
shard -o other-option --date $date --shard 2/3 --no-places
shard -o other-audit --date $date --shard 2/3 && "$waymark" run astrea_interview "$top/examples/astrea_interview" -o other-audit --date $date --shard 2/3 -q 2>/dev/null
mkdir more && cp "$top"/examples/astrea_send/*.csv more && echo 'K299,Another School,primary' >>more/schools.csv
"$waymark" run astrea_send more -o other-rows --date $date --shard 2/3 -q 2>/dev/null
ok "a folder that is not there" refused MRG001 "nowhere:1:1: error: the folder cannot be opened: No such file or directory" a1 nowhere a3
ok "one that is no shard" refused MRG001 "it has no shard.waymark, which the run of a shard leaves at its end" a1 whole a3
ok "another date" refused MRG002 "other-date:1:1: error: it is not of the run that 'a1' is of: the report date is another" a1 other-date a3
ok "another number of shards" refused MRG002 "the number of shards is another" a1 other-n a3
ok "another audit" refused MRG002 "the audit is another" a1 other-audit a3
ok "other evidence" refused MRG002 "a file of the evidence is another" a1 other-rows a3
ok "another option" refused MRG002 "an option, a template, the mapping or a brand is another" a1 other-option a3
ok "a shard twice" refused MRG003 "a2/:1:1: error: it is shard 2 of 3, as 'a2' is" a1 a2 a2/ a3
ok "a shard missing" refused MRG004 "of 3 shards 2 is missing" a1 a3
ok "two shards missing" refused MRG004 "of 3 shards 1 and 3 are missing" a2
ok "several things at once" sh -c '"$0" merge a1 nowhere other-date other-n -o no 2>said; [ $? -eq 3 ] && [ "$(grep -c "error:" said)" -eq 3 ]' "$waymark"
cp -r a2 cut && head -c 100000 a2/shard.waymark >cut/shard.waymark
ok "a file that is cut off" refused MRG001 "its shard.waymark is not whole" a1 cut a3
cp -r a2 changed && printf x | dd of=changed/shard.waymark bs=1 seek=700 conv=notrunc 2>/dev/null
ok "a file that is damaged" refused MRG001 "is not whole" a1 changed a3
: >cut/shard.waymark
ok "a file that is empty" refused MRG001 "is not whole" a1 cut a3
mkdir -p tree/build && ln -s "$top/audits" "$top/templates" tree/ && cp "$waymark" tree/build/ && cp -r "$build/fonts" tree/build/ && echo more >tree/build/fonts/more
ok "another font" sh -c 'tree/build/waymark merge a1 a2 a3 -o no 2>said; [ $? -eq 3 ] && [ ! -e no ] && grep "a1:1:1: error: the shards were made by another build of this program (.*), with other libraries or other fonts \[MRG006\]" said'
ok "no shards" status 2 merge -o no
ok "no OUT" status 2 merge a1 a2 a3
for inside in a2 a2/K202 a2/new/folder .; do
	ok "OUT is '$inside', seen from a shard" sh -c 'cd a2 && "$0" merge . ../a1 ../a3 -o "../$1" 2>../said; [ $? -eq $2 ]' "$waymark" "$inside" "$([ "$inside" = . ] && echo 0 || echo 2)"
done
ok "a run that is not one of a shard" shard -o a2 --date $date --school K202
ok "... leaves no shard" refused MRG001 "it has no shard.waymark" a1 a2 a3
shard -o a2 --date $date --shard 2/3

# ---- what costs one school ----

cp -r a3 lost && rm lost/K207/report.pdf && printf x >>lost/K203/summary.pdf
ok "documents of a shard that are gone or changed" status 1 merge a1 a2 lost -o no
ok "... are named" sh -c 'grep "^K207/report.pdf:1:1: error: in shard 3 of 3 it is gone" stderr && grep "^K203/summary.pdf:1:1: error: in shard 3 of 3 it has another size than when it was made" stderr'
ok "... their schools get nothing, the others all" sh -c '! ls no/K203 no/K207 2>/dev/null && [ "$(ls no/*/report.pdf | grep -c .)" -eq 6 ]'
ok "... which the tables say" sh -c 'grep -q "^astrea_send.*,K207,.*failed: MRG005" no/results.csv && grep -q MRG005 no/problems.csv'
shard -o lost --date $date --shard 3/3
ok "the shard run again, the merge is whole" sh -c '"$0" merge a1 a2 lost -o no -q 2>/dev/null && "$0" merge a1 a2 a3 -o yes -q 2>/dev/null && diff -r no yes' "$waymark"

# ---- passphrases ----

printf 'correct horse battery\n' >passphrase && chmod 600 passphrase
for k in 1 2; do
	"$waymark" run peap "$top/examples/peap" -o secret-$k --restricted --date 2027-03-24 --shard $k/2 --passphrase-file passphrase -q 2>/dev/null
done
"$waymark" run peap "$top/examples/peap" -o secret --restricted --date 2027-03-24 --passphrase-file passphrase -q 2>/dev/null
ok "encrypted shards need their passphrase" refused MRG007 "so what is about all schools needs their passphrase" secret-1 secret-2
ok "others have none" refused MRG007 "its documents are not encrypted, and a passphrase is given" a1 a2 a3 --passphrase-file passphrase
ok "with it they are joined" status 0 merge secret-1 secret-2 -o secret-joined --passphrase-file passphrase
ok "... to the same contents" sh -c 'for run in secret secret-joined; do sed -E "s/\"(sha256|bytes)\": [^,]*,//" $run/manifest.json | grep -v "\"sha256\"" >$run.plain; done; cmp secret.plain secret-joined.plain && grep -q plain_sha256 secret.plain'
ok "... and nothing tells from what they were made" sh -c '! find secret-joined -name ".waymark.*" | grep .'
unjudged

finish
