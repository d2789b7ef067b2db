#!/bin/sh
# out.t - OUT is one run's at a time, nothing leads out of it, and what ends a run half-way leaves it in order.
. "$(dirname "$0")/lib.sh"

generate 4 in
mkdir spin
cp "$audit_file" spin/audit.lua
# A template that never ends for one school: no hook of Lua's fires inside a backtracking pattern.
cat >spin/report.lua <<'LUA'
return function (r)
	if r.school.id == "T0002" then
		("a"):rep(60):find(("a?"):rep(60) .. ("a"):rep(60))
	end
	return { title = r.school.name, language = "en-GB", blocks = { { type = "heading", level = 1, text = r.school.name } } }
end
LUA

# tree FOLDER: every file of it with its sum
tree() {
	(cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum)
}
same_tree() {
	tree "$1" >now && cmp now "$2"
}

# until COMMAND...: wait for it, half a minute at most
until_it() {
	for _ in $(seq 1500); do
		"$@" && return 0
		sleep 0.02
	done
	return 1
}

# Whether the process has come so far that it knows what to do with SIGTERM, or has ended.
ready() {
	! grep -qs '^State:.*[RSD] ' "/proc/$1/status" || grep -qs '^SigCgt:.*[4-7c-f][0-9a-f][0-9a-f][0-9a-f]$' "/proc/$1/status"
}

# ---- two runs into one OUT ----

ok "a run" status 0 run $audit in -o two --date $date --edition report
tree two >before
cp -r two held
"$waymark" run spin/audit.lua in -o held --date $date --edition report --jobs 2 >/dev/null 2>spin.err &
pid=$!
ok "a run holds OUT" until_it test -s held/.waymark.lock
tree held >during
ok "a second one ends with 3" status 3 run $audit in -o held --date $date
ok "... and is told by whom OUT is used" warns "held:1:1: error: another run (process $pid) is writing into this folder [RUN007]"
ok "... and what to do" warns "hint: wait until it has ended, or give another folder with -o"
ok "... having written nothing" sh -c 'cd held && [ ! -e problems.csv ] || ! grep -q RUN007 problems.csv'
ok "... through another name of it too" sh -c "ln -s held other; '$waymark' run $audit in -o other/ --date $date 2>stderr; [ \$? -eq 3 ] && grep -q '^other/:1:1: error: another run' stderr"
kill -KILL $pid
wait $pid 2>/dev/null
ok "a run that was killed leaves no manifest" test ! -e held/manifest.json
ok "... and no lock: the next one runs at once" status 0 run $audit in -o held --date $date --edition report
ok "... makes what any other makes" same_tree held before
echo 999999999 >held/.waymark.lock
ok "a lock file of a run that is no more locks nothing" status 0 run $audit in -o held --date $date --edition report
ok "... and is gone" same_tree held before

# Many pairs at once: whoever comes first makes it whole, the other is refused.
"$waymark" run $audit in -o ref1 --date $date -q --edition summary
"$waymark" run $audit in -o ref2 --date 2026-12-01 -q --edition summary
tree ref1 >ref1.sums
tree ref2 >ref2.sums
pair() {
	rm -rf pair
	"$waymark" run $audit in -o pair --date $date -q --edition summary 2>pair1.err &
	first=$!
	"$waymark" run $audit in -o pair --date 2026-12-01 -q --edition summary 2>pair2.err
	two=$?
	wait $first
	one=$?
	case $one,$two in
	0,0) same_tree pair ref1.sums || same_tree pair ref2.sums ;;	# one after the other
	0,3) same_tree pair ref1.sums && grep -q RUN007 pair2.err ;;
	3,0) same_tree pair ref2.sums && grep -q RUN007 pair1.err ;;
	*) echo "$one,$two"; cat pair1.err pair2.err; false ;;
	esac
}
pairs() {
	for _ in $(seq "${WAYMARK_PAIRS:-8}"); do pair || return 1; done
}
ok "of two runs at once one makes OUT, the other is told" pairs

# A file system without locks, as some network shares are.
cat >nolocks.c <<'C'
#include <errno.h>
int flock(int fd, int operation);
int flock(int fd, int operation)
{
	(void)fd;
	(void)operation;
	errno = ENOLCK;
	return -1;
}
C
if ! nm "$waymark" 2>/dev/null | grep -q __asan_init && ${CC:-cc} -shared -fPIC -o nolocks.so nolocks.c 2>/dev/null; then
	ok "without locks a run goes on" sh -c "LD_PRELOAD='$out/nolocks.so' '$waymark' run $audit in -o unlocked --date $date --edition report >stdout 2>stderr"
	ok "... and says so, once" test "$(grep -c '^unlocked:1:1: note: this folder cannot be locked, so other runs cannot be kept out of it: No locks available \[RUN008\]$' stderr)" -eq 1
	ok "... in the table of problems too" grep -q ',RUN008,' unlocked/problems.csv
	ok "... and leaves no lock file" test ! -e unlocked/.waymark.lock
else
	for name in "without locks a run goes on" "... and says so, once" "... in the table of problems too" "... and leaves no lock file"; do
		skip "$name" "no library can be put before the program's"
	done
fi

# ---- a manifest that still holds ----

ok "evidence that is not there" status 3 run $audit nowhere -o two --date $date
ok "... leaves no manifest beside the new table of problems" sh -c '[ ! -e two/manifest.json ] && grep -q CSV001 two/problems.csv'
ok "a run" status 0 run $audit in -o two --date $date --edition report
tree two >before
ok "wrong usage" status 2 run $audit in -o two --date $date --edition nosuch
ok "... changes nothing" same_tree two before
ok "an audit of pupils" status 2 run "$top/tests/audits/small_case.lua" "$top/tests/tables/cases" -o two --date $date
ok "... changes nothing" same_tree two before

# ---- the end that somebody asks for ----

# Much to read, so that a signal comes while it is read.
cp -r in long
awk 'BEGIN { print "school_id,item,rating,note"
	for (i = 0; i < 1500000; i++) print "T0001,leadership.vision.emerging,Met,a note that takes its time" }' >long/responses-2.csv
for signal in INT TERM HUP; do
	"$waymark" run $audit long -o two --date $date >stdout 2>stderr &
	pid=$!
	until_it ready $pid
	sleep 0.1
	kill -$signal $pid
	wait $pid
	code=$?
	ok "SIG$signal while evidence is read ends with 130" test $code -eq 130
	ok "... and a message" warns "waymark: interrupted by SIG$signal"
	ok "... and changes nothing" same_tree two before
done
for command in "check $audit long" "explain $audit long --school T0001"; do
	# shellcheck disable=SC2086 # a list of words
	"$waymark" $command --date $date >stdout 2>stderr &
	pid=$!
	until_it ready $pid
	sleep 0.1
	kill -TERM $pid
	wait $pid
	code=$?
	ok "SIGTERM ends ${command%% *} with 130" test $code -eq 130
	ok "... and a message" warns "waymark: interrupted by SIGTERM"
done
rm -r long
mkfifo never
"$waymark" run "$top/tests/audits/small_case.lua" "$top/tests/tables/cases" -o secret --restricted --date $date --passphrase-fd 7 >stdout 2>stderr 7<>never &
pid=$!
until_it ready $pid
sleep 0.1
kill -TERM $pid 2>/dev/null
wait $pid
code=$?
ok "SIGTERM while a passphrase is waited for" test $code -eq 130 -o $code -eq 2
ok "... makes nothing" test ! -e secret
for signal in INT TERM HUP; do
	rm -rf stop
	"$waymark" run spin/audit.lua in -o stop --date $date --edition report --jobs 2 -q >stdout 2>stderr &
	pid=$!
	until_it test -s stop/T0004/results.json
	kill -$signal $pid
	wait $pid
	code=$?
	ok "SIG$signal while schools are made ends with 130" test $code -eq 130
	ok "... and a message, --quiet too" warns "waymark run: interrupted; every file that exists is complete"
	ok "... and leaves nothing half-written, no lock" test -z "$(find stop -name '.*' ! -name '.waymark.made' -type f)"
	ok "... and a manifest" grep -q '"not done"' stop/manifest.json
done

# A comparison of the schools that were reached would say of the others that they could not be made.
rm -rf stop
ok "a comparison" status 0 compare $audit in -o stop --date $date --edition comparison
"$waymark" run spin/audit.lua in -o stop --date $date --edition report --edition comparison --jobs 2 -q >stdout 2>stderr &
pid=$!
until_it test -s stop/T0004/results.json
kill -INT $pid
wait $pid
code=$?
ok "a run that is interrupted before all schools are done" test $code -eq 130
ok "... makes no comparison and leaves no old one" test ! -e stop/comparison.pdf -a ! -e stop/comparison.csv -a ! -e stop/pairings.csv
ok "... with the other tables" test -s stop/results.csv -a -s stop/manifest.json

# Ends at any moment, the soft ones and the hard one: what stands is whole, and what a manifest says is true.
holds() {
	python3 - "$1" <<'PYTHON'
import hashlib, json, os, sys
out = sys.argv[1]
if os.path.exists(os.path.join(out, "manifest.json")):
    manifest = json.load(open(os.path.join(out, "manifest.json")))
    for folder, outputs in [("", manifest["outputs"])] + [(s["school_id"], s["outputs"]) for s in manifest["schools"]]:
        for o in outputs:
            data = open(os.path.join(out, folder, o["name"]), "rb").read()
            assert hashlib.sha256(data).hexdigest() == o["sha256"], o["name"]
for folder, _, files in os.walk(out):
    for name in files:
        if name.endswith(".pdf"):
            data = open(os.path.join(folder, name), "rb").read()
            assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"), name
PYTHON
}
kills() {
	rm -rf shot
	for i in $(seq "${WAYMARK_KILLS:-24}"); do
		case $((i % 4)) in 0) signal=KILL ;; 1) signal=TERM ;; 2) signal=INT ;; *) signal=HUP ;; esac
		"$waymark" run $audit in -o shot --date $date -q --jobs 2 2>shot.err &
		shot=$!
		until_it ready $shot
		sleep "0.$(printf '%03d' $((i * 37 % 300)))"
		kill -$signal $shot 2>/dev/null
		wait $shot 2>/dev/null
		code=$?
		case $code in 0 | 130 | 137) ;; *) echo "$i: SIG$signal ended with $code"; cat shot.err; return 1 ;; esac
		[ $code -ne 130 ] || grep -q '^waymark.*: interrupted' shot.err || { echo "$i: no word of SIG$signal"; return 1; }
		holds shot || { echo "$i: after SIG$signal"; return 1; }
	done
}
ok "ends at any moment leave OUT in order" kills
ok "a run after them" status 0 run $audit in -o shot --date $date
ok "... makes what any other makes" sh -c "'$waymark' run $audit in -o whole --date $date -q && diff -r whole shot"

# ---- links ----

mkdir far
echo kept >far/report.pdf
echo kept >far/results.json
ln -s ../real.out far/up
mkdir links
ln -s ../far links/T0002
ok "a link in the place of a school's folder" status 1 run $audit in -o links --date $date --edition report
ok "... costs that school" warns "T0002:1:1: error: could not be written: Not a directory [RUN001]"
ok "... is not followed" sh -c 'grep -qx kept far/report.pdf && grep -qx kept far/results.json && [ "$(ls far | tr "\n" " ")" = "report.pdf results.json up " ]'
ok "... and costs no other" test -s links/T0003/report.pdf -a -s links/manifest.json
rm links/T0002
for name in results.csv .results.csv.tmp manifest.json .manifest.json.tmp T0001/report.pdf T0001/.report.pdf.tmp T0001/results.json .waymark.lock; do
	echo "kept" >"far/target"
	rm -f "links/$name"
	ln -s "$out/far/target" "links/$name"
	run run $audit in -o links --date $date --edition report
	code=$?
	if [ $name = .waymark.lock ]; then expected=3; else expected=0; fi
	ok "a link in the place of $name" test $code -eq $expected
	ok "... is not followed" grep -qx kept far/target
	rm -f links/.waymark.lock
done
mkdir real.out
ln -s real.out link.out
ok "OUT itself may be a link" status 0 run $audit in -o link.out --date $date --edition report
ok "... and is one still" test -L link.out -a -s real.out/T0001/report.pdf
cat >schools.csv <<'CSV'
school_id,name,phase
T0001,Ash,primary
T0002,Beech,primary
CSV
mkdir forms
ln -s ../far forms/T0002
ok "a form follows no link either" status 1 form $audit -o forms --schools schools.csv --date $date
ok "... and says so" warns "waymark form: 'forms/T0002' could not be written: Not a directory"
ok "... of that school alone" test -s forms/T0001/form.pdf -a ! -e far/form.pdf
rm far/report.pdf	# no PDF for others to judge

# ---- schools that are called like a file of ours ----

names="results.csv Actions.CSV problems.csv MANIFEST.json learning.pdf learning.csv index.html results.xlsx comparison.pdf comparison.csv pairings.csv support-x.pdf"
mkdir odd
cp in/*.csv odd
for name in $names; do
	echo "$name,School,primary,,,," >>odd/schools.csv
done
ok "ids that are names of files" status 1 run $audit odd -o odd.out --date $date --edition report
for name in $names; do
	ok "$name is an error" grep -q ",error,CSV038,$name,$name,school_id '$name' ends like the name of an output file," odd.out/problems.csv
done
ok "... that harms nobody else" sh -c 'for n in 1 2 3 4; do [ -s odd.out/T000$n/report.pdf ] || exit 1; done; [ -s odd.out/manifest.json ] && [ -s odd.out/results.csv ]'
mkdir tmp
sed 's/T0001/W1.tmp/; s/T0002/results.csv.tmp/; s/T0003/lock/' in/schools.csv >tmp/schools.csv
sed 's/T0001/W1.tmp/; s/T0002/results.csv.tmp/; s/T0003/lock/' in/responses.csv >tmp/responses.csv
cp in/calendar.csv tmp
ok "ids that end in .tmp" status 0 run $audit tmp -o tmp.out --date $date --edition report
ok "... have their reports" test -s tmp.out/W1.tmp/report.pdf -a -s tmp.out/results.csv.tmp/report.pdf -a -s tmp.out/lock/report.pdf
ok "... and again" status 0 run $audit tmp -o tmp.out --date $date --edition report
ok "... beside all tables" test -s tmp.out/results.csv -a -s tmp.out/manifest.json -a -s tmp.out/W1.tmp/report.pdf
printf '.waymark.lock,School,primary,,,,\n..,School,primary,,,,\n' >>odd/schools.csv
ok "a name that begins with a full stop" status 1 run $audit odd -o odd.out --date $date --edition report
ok "... is none" test "$(grep -c "starts with a full stop \[CSV038\]" stderr)" -eq 2

# ---- whom the files are for ----

for mask in 027 077; do
	ok "umask $mask" sh -c "umask $mask; '$waymark' run $audit in -o mask.$mask --date $date --edition report -q; '$waymark' form $audit -o mask.$mask/form --date $date >stdout"
	ok "... is respected" sh -c '[ -z "$(find mask.'$mask' \( -type f ! -perm "$1" \) -o \( -type d ! -perm "$2" \))" ]' _ \
		"$(printf '%04o' $((0666 & ~$mask)))" "$(printf '%04o' $((0777 & ~$mask)))"
done

# ---- what cannot be written, as the user spelled it ----

long=$(awk 'BEGIN { while (n++ < 300) printf "x" }')
ok "a name that is too long" status 3 run $audit in -o "$long" --date $date
ok "... is told" warns "$long:1:1: error: the output folder cannot be made: File name too long [RUN001]"
echo file >./file
ok "OUT that is a file" status 3 run $audit in -o .//file --date $date
ok "... is named as it was given" warns ".//file:1:1: error: the output folder cannot be made: Not a directory [RUN001]"
ok "a form into it" status 3 form $audit -o ./file --date $date
ok "... likewise" warns "waymark form: './file' could not be written: Not a directory"
ok "an audit where there is no folder" status 3 new some_audit -o nowhere/some.lua
ok "... likewise" warns "waymark new: 'nowhere/some.lua' could not be written: No such file or directory"
if [ "$(id -u)" -eq 0 ] && mkdir ro && mount -t tmpfs -o size=1m tmpfs ro 2>/dev/null; then
	run run $audit in -o ro --date $date --edition report -q --school T0001
	tree ro >before
	mount -o remount,ro ro
	run run $audit in -o ro --date $date
	code=$?
	ok "OUT that can only be read" test $code -eq 3
	ok "... is told" warns "ro:1:1: error: no file can be written in the output folder: Read-only file system [RUN001]"
	ok "... and left as it was" same_tree ro before
	umount ro
else
	for name in "OUT that can only be read" "... is told" "... and left as it was"; do
		skip "$name" "a file system can only be mounted by root"
	done
fi

# ---- memory that runs out ----

# Under every limit the run ends in one of the ways of the manual, and what is made is what is always made.
limits() {
	limit=$1
	while [ "$limit" -le "$2" ]; do
		rm -rf small
		# shellcheck disable=SC3045 # of every sh that there is on Debian
		(ulimit -v "$limit" && exec "$waymark" run $audit in -o small --date $date -q --jobs 2) >said 2>&1
		code=$?
		case $code in
		0) diff -r small whole || return 1 ;;
		1) grep -q 'RUN002\|cannot allocate\|not enough memory' said || { cat said; return 1; } ;;
		3) grep -q 'out of memory\|Cannot allocate memory\|not enough memory' said && [ ! -e small/manifest.json ] || { cat said; return 1; } ;;
		127) grep -q 'shared libraries\|shared object' said || return 1 ;;	# not started at all
		*) echo "$limit kB ended with $code"; cat said; return 1 ;;
		esac
		ways="$ways $code"
		for pdf in $(cd small 2>/dev/null && find . -mindepth 2 -name '*.pdf'); do	# that about all schools says which are missing
			cmp "small/$pdf" "whole/$pdf" || return 1
		done
		limit=$((limit + $3))
	done
}
if nm "$waymark" 2>/dev/null | grep -q __asan_init; then
	skip "memory that runs out" "the sanitizer needs all there is"
	skip "... has every end there is" "the sanitizer needs all there is"
else
	ways=
	limits 14000 74000 1000 >limits.said 2>&1
	ok "memory that runs out" test $? -eq 0
	ok "... has every end there is" sh -c 'for way in 0 1 3; do case "$1 " in *" $way "*) ;; *) echo "none with $way: $1"; exit 1 ;; esac; done' _ "$ways"
fi

finish
