#!/bin/sh
# faults.t - a worker that dies, a template that fails, a full disk, an end in the middle: each costs what it must.
. "$(dirname "$0")/lib.sh"

generate 4 in
mkdir spin raise slow
cp "$audit_file" spin/audit.lua
cp "$audit_file" slow/audit.lua
cp "$audit_file" raise/audit.lua

# A template that never ends for one school: no hook of Lua's fires inside a backtracking pattern.
cat >spin/report.lua <<'LUA'
return function (r)
	if r.school.id == "T0002" then
		("a"):rep(60):find(("a?"):rep(60) .. ("a"):rep(60))
	end
	return { title = r.school.name, language = "en-GB", blocks = { { type = "heading", level = 1, text = r.school.name } } }
end
LUA
cat >raise/report.lua <<'LUA'
return function (r)
	if r.school.id == "T0002" then
		error("no words for this school")
	end
	return { title = r.school.name, language = "en-GB", blocks = { { type = "heading", level = 1, text = r.school.name } } }
end
LUA

# One that takes a second or more for it.
sed 's/60/26/g' spin/report.lua >slow/report.lua

# others_made OUT ID...: these have their files, T0002 has none, and nothing is half-written
others_made() {
	folder=$1
	shift
	for id; do
		[ -s "$folder/$id/report.pdf" ] && [ -s "$folder/$id/results.json" ] || { echo "$id is missing"; return 1; }
	done
	[ ! -e "$folder/T0002" ] || { echo "T0002 is there:"; ls "$folder/T0002"; return 1; }
	[ -z "$(find "$folder" -name '*.tmp')" ] || { echo "left:"; find "$folder" -name '*.tmp'; return 1; }
}

# The worker that is still busy when so many others are done. $1: the run's process id, $2: its OUT, $3: how many to wait for;
# $4: the one that was busy before.
busy_worker() {
	for _ in $(seq 600); do
		if [ "$(find "$2" -name results.json | wc -l)" -eq "$3" ]; then
			for child in $(cat "/proc/$1/task/$1/children"); do
				[ "$child" != "${4-}" ] && [ "$(awk '{ print $3 }' "/proc/$child/stat" 2>/dev/null)" = R ] && { echo "$child"; return; }
			done
		fi
		sleep 0.05
	done
	return 1
}

# run_and_kill SIGNAL OUT BEFORE WORDS...: a run whose worker is sent the signal once BEFORE schools are done, and the worker that
# tries that school again once all others are. Its status is in $code.
run_and_kill() {
	signal=$1
	into=$2
	before=$3
	shift 3
	"$waymark" run spin/audit.lua in -o "$into" --date $date --edition report --events events "$@" >stdout 2>stderr &
	pid=$!
	first=$(busy_worker $pid "$into" "$before") && kill -"$signal" "$first"
	second=$(busy_worker $pid "$into" 3 "${first:-}") && kill -"$signal" "$second"
	wait $pid
	code=$?
}

# ---- a worker that is killed ----

for jobs in 1 2; do
	mkdir -p "killed$jobs/T0002"
	echo old >"killed$jobs/T0002/report.pdf"
	# with one worker the school stands in the way of those behind it
	run_and_kill KILL "killed$jobs" $((jobs * 2 - 1)) --jobs $jobs
	ok "--jobs $jobs: a run whose worker is killed goes on to its end" test $code -eq 1
	ok "--jobs $jobs: the other reports are made, that school's old ones are gone" others_made "killed$jobs" T0001 T0003 T0004
	ok "--jobs $jobs: the problem names the school's row and the signal" grep -q "^schools.csv:3:1: error: the worker was ended by signal 9 (Killed) before the reports of 'T0002' were done \[RUN002\]\$" stderr
	ok "--jobs $jobs: ... and that it was tried again" warns "hint: it was tried twice; nothing of it is kept; run again with --school"
	ok "--jobs $jobs: results.csv says so" grep -q ',T0002,.*,failed: RUN002$' "killed$jobs/results.csv"
	ok "--jobs $jobs: and the manifest" sh -c "python3 -c 'import json; print([s[\"status\"] for s in json.load(open(\"killed$jobs/manifest.json\"))[\"schools\"]])' | grep -qx \"\\['made', 'failed', 'made', 'made'\\]\""
	ok "--jobs $jobs: the summary names it" grep -qx 'Could not be made: 1 school (T0002).' stdout
	ok "--jobs $jobs: and an event, with its reason" grep -q '"T0002", "status": "failed", .* "tries": 2, "codes": \[ "RUN002" \], "reason": "the worker was ended by signal 9' events
done

run_and_kill ABRT aborted 1 --jobs 1
ok "a worker that aborts costs its school" test $code -eq 1
ok "... whose problem says so" warns "error: the worker was ended by signal 6 (Aborted) before the reports of 'T0002' were done [RUN002]"
run_and_kill PROF tired 1 --jobs 1
ok "so does one whose processor time is up" others_made tired T0001 T0003 T0004
ok "... which is named as the limit" warns "error: the reports of 'T0002' were not done within 60 s of processor time [RUN003]"
ok "... also in results.csv" grep -q ',T0002,.*,failed: RUN003$' tired/results.csv

# What ends a worker once costs nothing: the school is tried again.
"$waymark" run slow/audit.lua in -o fresh --date $date --edition report -q 2>/dev/null
"$waymark" run slow/audit.lua in -o second --date $date --edition report --jobs 1 --events events >stdout 2>stderr &
pid=$!
worker=$(busy_worker $pid second 1) && kill -KILL "$worker"
wait $pid
code=$?
ok "a school whose first worker is killed is made by another" test $code -eq 0 -a -n "$worker"
ok "... which the summary says" says "Made at the second try, since the first worker ended before it was done: 1 school (T0002)."
ok "... and an event" grep -q '"T0002", "status": "made", .* "tries": 2' events
ok "... with nothing that tells of it in OUT" diff -r fresh second

# A limit that is enough for other schools, not for one of many rows.
cp -r in vast
awk 'BEGIN { print "school_id,item,rating,note"
	for (i = 0; i < 60000; i++) printf "T0002,none-%d,Established,%0400d\n", i, i }' >vast/responses-2.csv
case $build in
*asan*)	skip "a school for which memory runs out" "a sanitizer takes more than any such limit" ;;
*)
	# shellcheck disable=SC3045 # dash has it
	(ulimit -v 150000 && "$waymark" run spin/audit.lua vast -o vast-out --date $date --edition report --jobs 1 >stdout 2>stderr)
	code=$?
	ok "a school for which memory runs out" test $code -eq 1
	ok "... costs no other" others_made vast-out T0001 T0003 T0004
	ok "... is named" warns "schools.csv:3:1: error: there was not enough memory for the reports of 'T0002' (one school may take 2048 MB, if there are as many) [RUN012]"
	ok "... also in results.csv" grep -q ',T0002,.*,failed: .*RUN012$' vast-out/results.csv
	;;
esac

rm -r vast

# ---- a run that is interrupted ----

for signal in INT TERM HUP; do
	rm -rf "stop$signal"
	"$waymark" run spin/audit.lua in -o "stop$signal" --date $date --edition report --jobs 2 --events events >stdout 2>stderr &
	pid=$!
	worker=$(busy_worker $pid "stop$signal" 3)
	kill -$signal $pid
	wait $pid
	code=$?
	ok "SIG$signal ends a run with 130" test $code -eq 130
	ok "SIG$signal: what was made stays whole" others_made "stop$signal" T0001 T0003 T0004
	ok "SIG$signal: the manifest says what was not done" sh -c "python3 -c 'import json; print([s[\"status\"] for s in json.load(open(\"stop$signal/manifest.json\"))[\"schools\"]])' | grep -qx \"\\['made', 'not done', 'made', 'made'\\]\""
	ok "SIG$signal: the last event says so" sh -c 'tail -n 1 events | grep -q "\"end\", \"exit_status\": 130, .* \"made\": 3, .* \"not_done\": 1,"'
	ok "SIG$signal: no worker is left" not test -e "/proc/${worker:-self}"
done

(trap '' HUP && exec "$waymark" run spin/audit.lua in -o held --date $date --edition report --jobs 2) >stdout 2>stderr &
pid=$!
worker=$(busy_worker $pid held 3)
kill -HUP $pid
sleep 0.2
ok "under nohup a run outlives SIGHUP" test -e "/proc/${worker:-none}"
kill -TERM $pid
wait $pid
code=$?
ok "... but not SIGTERM" test $code -eq 130

"$waymark" run spin/audit.lua in -o orphan --date $date --edition report --jobs 2 >stdout 2>stderr &
pid=$!
worker=$(busy_worker $pid orphan 3)
kill -KILL $pid
wait $pid 2>/dev/null
for _ in $(seq 40); do [ -e "/proc/${worker:-self}" ] || break; sleep 0.05; done
ok "a run that is killed takes its workers along" not test -e "/proc/${worker:-self}"
ok "... and leaves no manifest that would not be true" test ! -e orphan/manifest.json

# ---- a log that nobody reads ----

{ WAYMARK_PROGRESS=0 "$waymark" run $audit in -o unread --date $date --edition report --jobs 2; } 2>&1 | true
ok "a reader of the log who stops costs no report" test "$(find unread -name report.pdf | wc -l)" -eq 4
ok "... and no table" test -s unread/manifest.json

# ---- a template that fails ----

ok "a template that raises for one school" status 1 run raise/audit.lua in -o raised --date $date --edition report
ok "... is named with its line" grep -q '^report.lua:3:.*error: .*no words for this school.* \[RPT002\]$' stderr
ok "... and costs that school" others_made raised T0001 T0003 T0004
ok "... which results.csv says" grep -q ',T0002,.*,failed: RPT002$' raised/results.csv
ok "... and problems.csv, with the school's id" grep -q '^report.lua,3,.*,error,RPT002,T0002,' raised/problems.csv
rm raise/report.lua
echo 'return 1' >raise/theme.lua
ok "a theme that is none" status 3 run raise/audit.lua in -o theme --date $date --edition report
ok "... is named" grep -q '^theme.lua:.*error: .*\[RPT00' stderr

# ---- folders and disks ----

echo file >occupied
ok "OUT that is a file" status 3 run $audit in -o occupied --date $date
ok "... is named" warns "occupied:1:1: error: the output folder cannot be made: Not a directory [RUN001]"
ok "... and is left alone" grep -qx file occupied
ok "OUT below a file" status 3 run $audit in -o occupied/out --date $date
ok "evidence that is not there" status 3 run $audit nowhere -o x --date $date
ok "... is named" grep -q '^nowhere.*error: .*\[CSV001\]$' stderr
ok "... also to check" status 3 check $audit nowhere --date $date
ok "evidence that is a file" status 3 check $audit occupied --date $date
ok "... is told to be a folder" warns "hint: name the folder that holds it"
ok "an audit that is not there" status 3 run nosuch in -o x --date $date
ok "... is named" warns "[AUD001]"
ok "... and every problem of that run is in problems.csv" grep -q ',AUD001,' x/problems.csv

mkdir closed
chmod 555 closed
if [ "$(id -u)" -ne 0 ]; then
	ok "OUT that may not be written" status 3 run $audit in -o closed --date $date
	ok "... is named" warns "closed:1:1: error: no file can be written in the output folder: Permission denied [RUN001]"
	chmod 000 in
	ok "evidence that may not be read" status 3 check $audit in --date $date
	chmod 755 in
else
	skip "OUT that may not be written" "root may write anywhere"
	skip "... is named" "root may write anywhere"
	skip "evidence that may not be read" "root may read anything"
fi

# Names that are not UTF-8, as another system's archive may leave them.
odd=$(printf 'caf\351')
cp "$audit_file" "$odd.lua"
cp "$audit_file" plain.lua
cp -r in "$odd"
mkdir "$odd.d"
cp "$audit_file" "$odd.d/audit.lua"
head -n 1 in/responses.csv >"$odd/responses-$odd.csv"
echo 'school_id,item,rating,respondent' >"$odd/responses-$(printf 'caf\350').csv"
echo 'return { api = 1, tables = {} }' >"$odd.map.lua"
ok "an audit whose name is not UTF-8 is refused by a run" status 3 run "$odd.lua" in -o odd-out --date $date
ok "... is named as far as it can be" warns "caf?.lua:1:1: error: cannot use the audit: the file's name is not UTF-8, or has a control character [AUD001]"
ok "... in the table of problems too" grep -q '^caf?.lua,1,1,error,AUD001,' odd-out/problems.csv
ok "... by check" status 3 check "$odd.lua" in --date $date
for word in lint show test schema; do
	ok "... by $word" status 3 $word "$odd.lua"
done
mkdir path
cp "$audit_file" "path/$odd.lua"
WAYMARK_PATH=$out/path
export WAYMARK_PATH
ok "one on the path is not listed" status 1 list
ok "... and is named" warns "caf?.lua:1:1: error: cannot use the audit"
ok "... nor proposed" status 3 run cafe in -o odd-path --date $date
ok "... in any table" sh -c 'iconv -f UTF-8 -t UTF-8 odd-path/problems.csv | grep -q AUD001'
unset WAYMARK_PATH
ok "a mapping likewise" status 3 check $audit in --mapping "$odd.map.lua" --date $date
ok "... is named" warns "caf?.map.lua:1:1: error: cannot use the mapping: the file's name is not UTF-8"
ok "cases likewise" status 3 test plain.lua --cases "$odd.lua"
ok "... are named" warns "caf?.lua:1:1: error: cannot use the cases: the file's name is not UTF-8"
ok "folders and evidence with such names are used" status 0 run "$odd.d/audit.lua" "$odd" -o "$odd.out" --date $date --edition action-plan
ok "... each, though their names look alike" test "$(grep -c 'responses-caf?.csv' "$odd.out/manifest.json")" -eq 2
ok "... and tables keep to UTF-8" sh -c 'iconv -f UTF-8 -t UTF-8 "$1/manifest.json" | grep -q "responses-caf?.csv"' _ "$odd.out"
ok "a school of such an id is not there" status 3 run $audit in -o odd-school --date $date --school "$odd"
ok "... which is said in UTF-8" grep -q "no school has the id 'caf?'" odd-school/problems.csv
two_lines=$(printf 'two\nlines.lua')
cp "$audit_file" "$two_lines"
ok "an audit with a line break in its name is refused" status 3 show "$two_lines"
ok "... on one line" warns "two?lines.lua:1:1: error: cannot use the audit"

# A limit on the size of files: writing fails as it does on a full disk. What is said goes through a pipe, which has
# no such limit, and ends with the exit status.
limited() {
	(
		ulimit -f "$1"
		shift
		"$waymark" "$@" >/dev/null
		echo "exit $?" >&2
	) 2>&1 | cat >stderr
}
limited 0 run $audit in -o full --date $date
ok "a disk that takes nothing ends the run with 3" grep -qx 'exit 3' stderr
ok "... is named" warns "error: no file can be written in the output folder: File too large [RUN001]"
limited 20 run $audit in -o part --date $date
ok "a disk that takes only small files ends it with 3 too" grep -qx 'exit 3' stderr
ok "... is named with the file" grep -q '^T000[1-4]/.*error: could not be written: File too large \[RUN001\]$' stderr
ok "... and leaves nothing half-written" sh -c '[ -z "$(find full part -name "*.tmp" -o -name "*.pdf")" ]'

# A file at the top of OUT that cannot take its place: the reports are there, but nobody can go on from them.
for file in results.csv actions.csv problems.csv manifest.json; do
	mkdir -p "taken-$file/$file/by"
	ok "$file that cannot be written ends the run with 3" status 3 run $audit in -o "taken-$file" --date $date --edition action-plan
	ok "... is named" warns "$file:1:1: error: could not be written: Is a directory [RUN001]"
	ok "... and nothing vouches for the files" not test -f "taken-$file/manifest.json"
	ok "... of which the others are there" test -s "taken-$file/T0004/action-plan.pdf"
done
mkdir table
awk 'BEGIN { print "school_id,name,phase"; for (i = 0; i < 300; i++) print "S" i ",School,primry" }' >table/schools.csv
limited 256 run $audit table -o table-out --date $date
ok "a disk that fills when the tables are written ends the run with 3" grep -qx 'exit 3' stderr
ok "... is named with the table" warns "results.csv:1:1: error: could not be written: File too large [RUN001]"
ok "... is in the table of problems" grep -q '^results.csv,.*,error,RUN001,' table-out/problems.csv
ok "... and nothing vouches for the files" test ! -e table-out/manifest.json

mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=300k tmpfs small 2>/dev/null; then
	run run $audit in -o small/out --date $date
	code=$?
	left=$(find small -name '*.tmp' -o -name '.*' ! -name '.waymark.*' -type f)
	if [ -e small/out/manifest.json ]; then manifest=yes; else manifest=no; fi
	broken=$(find small -name '*.pdf' -exec sh -c 'qpdf --check "$1" >/dev/null 2>&1 || echo "$1"' _ {} \;)
	mount -o remount,size=16m small
	"$waymark" run $audit in -o small/out --date $date -q 2>/dev/null
	"$waymark" run $audit in -o roomy --date $date -q 2>/dev/null
	ok "a disk that was full and has room: the same command makes the rest" diff -r roomy small/out
	umount small
	ok "a full disk ends the run with 3 and no manifest" test $code -eq 3 -a "$manifest" = no
	ok "... with its reason" warns "No space left on device [RUN001]"
	ok "... and leaves nothing half-written" test -z "$left$broken"
else
	skip "a disk that was full and has room: the same command makes the rest" "a file system can only be mounted by root"
	skip "a full disk ends the run with 3 and no manifest" "a file system can only be mounted by root"
	skip "... with its reason" "a file system can only be mounted by root"
	skip "... and leaves nothing half-written" "a file system can only be mounted by root"
fi

# What is beyond a megabyte is set aside in $TMPDIR: evidence as it is read, and what workers tell of many schools.
cp -r in large
awk 'BEGIN { print "school_id,item,rating,note"
	for (i = 0; i < 20000; i++) print "T0001,none-" i ",Established,more than fits into the memory for it" }' >large/responses-2.csv
TMPDIR=$out/nowhere
export TMPDIR
ok "large evidence and no room for it" status 3 check $audit large --date $date
ok "... is named with the file" warns "responses-2.csv:1:1: error: the rows cannot be stored in a temporary file: No such file or directory [RUN001]"
ok "... also in a run" status 3 run $audit large -o nowhere-out --date $date
ok "... which makes no report" test ! -e nowhere-out/T0002
ok "small evidence needs no such room" status 0 run $audit in -o nowhere-small --date $date --school T0001
mkdir many
awk 'BEGIN { print "school_id,name,phase"; for (i = 0; i < 2500; i++) print "S" i ",School,primry" }' >many/schools.csv
cut -d, -f1 many/schools.csv | sed 1d >many-ids
ok "many schools and no room for their records" status 3 run $audit many -o nowhere-many --date $date
ok "... is named" warns "results.csv:1:1: error: its rows cannot be stored in a temporary file: No such file or directory [RUN001]"
ok "... is in the table of problems" grep -q '^results.csv,1,1,error,RUN001,' nowhere-many/problems.csv
ok "... and nothing vouches for the files" test ! -e nowhere-many/manifest.json
unset TMPDIR
limited 20 check $audit large --date $date
ok "evidence set aside beyond a limit on files ends a check with 3" grep -qx 'exit 3' stderr
ok "... is named with the file" warns "responses-2.csv:1:1: error: the rows cannot be stored in a temporary file: File too large [RUN001]"
ok "with room they have their rows" status 1 run $audit many -o many-out --date $date
ok "... all of them, in order" sh -c 'cut -d, -f4 many-out/results.csv | uniq | sed 1d | cmp - "$1"' _ many-ids
ok "... and no file is left behind" sh -c '[ -z "$(find . -name "waymark-*")" ]'

finish
