#!/bin/sh
# privacy.t - audits of single pupils: what is refused, whom the files are for, what stands nowhere, what is encrypted.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cli/encrypted.sh"

small=$top/tests/audits/small_case.lua
cp -r "$top/tests/tables/cases" in
day="--date 2026-10-20"

# ---- --restricted is needed ----

ok "an audit of pupils needs --restricted" status 2 run "$small" in -o none $day
ok "... and says so" warns "is about single pupils, so it needs --restricted"
ok "... before anything is made" test ! -e none
ok "explain needs it too" status 2 explain "$small" in --school S1 $day
ok "... and shows nothing" test ! -s stdout
ok "check shows no cell and does not" status 0 check "$small" in $day

# ---- whom the files are for ----

# modes FOLDER: all that is not for its owner alone
modes() {
	find "$1" \( -type d ! -perm 0700 \) -o \( -type f ! -perm 0600 \)
}
for mask in 000 022 177; do
	ok "umask $mask: a restricted run" sh -c "umask $mask; '$waymark' run '$small' in -o out.$mask --restricted $day -q"
	ok "... makes files" test "$(find out.$mask -type f ! -name '.*' | wc -l)" -eq 13
	ok "... for their owner alone" test -z "$(modes out.$mask)"
done
ok "the bytes do not hang on it" diff -r out.000 out.177
mkdir -m 0755 there
mkdir -m 0777 there/S1
ok "folders that are there" status 0 run "$small" in -o there --restricted $day
ok "... are closed" test -z "$(modes there)"
mkdir -m 0755 linked elsewhere && ln -s ../elsewhere linked/S1
touch elsewhere/case-01.pdf elsewhere/report.pdf elsewhere/results.json
ok "a link in the place of a school's folder" status 1 run "$small" in -o linked --restricted $day
ok "... is not followed" test "$(ls -sA elsewhere | tr -s '\n ' '  ')" = "total 0 0 case-01.pdf 0 report.pdf 0 results.json " -a "$(stat -c %a elsewhere)" = 755
ok "... and told" warns "S1:1:1: error: could not be written: Not a directory [RUN001]"
rm -r linked elsewhere # Where nothing is a PDF, nothing may be called one when every PDF made is judged.
mkdir shared && chmod 1777 shared
ok "a folder that all share" status 3 run "$small" in -o shared --restricted $day
ok "... is refused" warns "the output folder cannot be made: Operation not permitted [RUN001]"
ok "... and left as it is" test -z "$(ls -A shared)" -a "$(stat -c %a shared)" = 1777

# Every file is looked at while it is made: a trace of what is opened for writing, where the system lets us have one.
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
	strace -f -qq -e trace=openat,open,creat,mkdir,mkdirat -o trace "$waymark" run "$small" in -o traced --restricted $day -q
	ok "no file is open to others for a moment" not grep -E 'O_CREAT.*, 0[0-7]*([1-7][0-7]|[1-7])\)' trace
else
	skip "no file is open to others for a moment" "no strace here"
fi

# ---- columns that say who somebody is ----

# header TABLE HEADER: a copy of the tables with one more column, each cell of it Zebedee
header() {
	rm -rf who && cp -r in who
	sed -i "1s/\$/,$2/;2,\$s/\$/,Zebedee/" "who/$1.csv"
}
for at in "cases:Surname" "cases:Pupil name" "events:UPN" "events:Date of Birth" "case_items:home_address" "cases:Post Code"; do
	header "${at%%:*}" "${at#*:}"
	ok "$at is refused" status 2 check "$small" who $day
	ok "... by its name" grep -qE "^${at%%:*}\.csv:1:[0-9]+: error: the column '${at#*:}' holds .* \[CAS012\]\$" stderr
	ok "... and no cell is shown" not grep -q Zebedee stdout stderr
	ok "... but read past with --restricted" status 0 run "$small" who -o who.out --restricted $day
	ok "... with a note" grep -qE "note: the column '${at#*:}' holds .* and is not read \[CAS013\]\$" stderr
	ok "... and stands nowhere" not grep -rqs Zebedee who.out stdout stderr
	ok "... in no PDF either" not sh -c 'for f in who.out/*/*.pdf who.out/*.pdf; do pdftotext "$f" -; done | grep -q Zebedee'
done
header cases "Address 12"
run check "$small" who $day
ok "a header with a number is not quoted" grep -qF "cases.csv:1:16: error: column 16 holds an address, which" stderr

header cases "$(printf 'Pupil\302\240name')"
ok "a space that does not break hides no name" status 2 check "$small" who $day
header cases "Name (Zebedee)"
ok "... nor do brackets" status 2 check "$small" who $day
ok "... which are not quoted" grep -qF "cases.csv:1:16: error: column 16 holds a name, which" stderr

# Nor does a mapping get at them; what it leaves in the file is nobody's business but a table of pupils'.
header events "Legal surname"
cat >map.lua <<'LUA'
return { api = 1, tables = { { table = "events", files = { "events.csv" }, columns = {
	school_id = "school_id", pupil_ref = "Legal surname", event = "event", start = "start", days = "days" } } } }
LUA
ok "a mapping to such a column" status 2 run "$small" who -o mapped --restricted $day --mapping map.lua
ok "... is refused" grep -qE "^events.csv:1:[0-9]+: error: the column 'Legal surname' holds a name, .* \[CAS012\]\$" stderr
ok "... and no cell is shown" not grep -rq Zebedee stdout stderr mapped
sed 's/Legal surname/pupil_ref/' map.lua >map.ref.lua
ok "beside one that is bound it is read past" status 0 check "$small" who --restricted $day --mapping map.ref.lua
ok "... and refused without --restricted" status 2 check "$small" who $day --mapping map.ref.lua

cp -r in number
sed -i '2s/P01/B801200005001/' number/events.csv
ok "a unique pupil number as a reference" status 1 run "$small" number -o number.out --restricted $day
ok "... is an error" grep -q "^events.csv:2:2: error: column 2 of this row holds a unique pupil number \[CAS014\]$" stderr
ok "... that does not show it" not grep -rq B801200005001 stdout stderr number.out

generate 1 plain
cp -r plain open
cat >open/responses.csv <<'CSV'
school_id,item,rating,respondent,note,dob,evidence
T0001,leadership.vision.emerging,M,agreed,As B801200005001 said,2012-03-04,Book of B801200005001
T0001,leadership.vision.established,B801200005001,agreed,,2012-03-04,
CSV
run check "$audit" open $day
ok "in other tables a date of birth is a warning" grep -q "^responses.csv:1:6: warning: the column 'dob' holds a date of birth and is not read \[CSV055\]$" stderr
ok "... and so is a unique pupil number" grep -q "^responses.csv:2:5: warning: column 5 of this row holds a unique pupil number, which is left out \[CSV056\]$" stderr
ok "... in any cell" test "$(grep -c CSV056 stderr)" -eq 3
ok "... nothing of which is shown" not grep -qE "B801200005001|2012-03-04" stdout stderr
run run "$audit" open -o open.out $day --draft --restricted
ok "... or written" not grep -rqE "B801200005001|2012-03-04" open.out
ok "... or printed" sh -c 'pdftotext open.out/T0001/report.pdf - | tr "\n" " " | grep -q "\[UPN\]" && ! pdftotext open.out/T0001/report.pdf - | grep -q B8012000'

# ---- what stands nowhere ----

# Every reference and every text of the tables, longer than a code.
python3 - in <<'PY' >content
import csv, sys
keys = {"pupil_ref", "case_ref", "chair", "attendees", "reason", "followed", "note", "how_often", "effect", "owner"}
found = set()
for table in "events", "cases", "case_items":
    with open(f"{sys.argv[1]}/{table}.csv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            found |= {row[k].strip() for k in keys & row.keys() if row[k].strip()}
print("\n".join(sorted(found)))
PY
ok "there is content to look for" test "$(wc -l <content)" -gt 20
ok "a run with all its words" sh -c "'$waymark' run '$small' in -o out --restricted $day >stdout 2>stderr"
ok "no reference, no text is said or stands in a table" not grep -FwHf content stdout stderr out/manifest.json out/problems.csv \
	out/results.csv out/actions.csv out/learning.csv
ok "... nor in a file's name" not sh -c "find out | grep -Fwf content"
grep -vE '^(P|AG-|BG-|C)[0-9-]+$' content | grep ' ' >texts
ok "... and no text in results.json" not grep -FHf texts out/S1/results.json out/S2/results.json

# A strange word in each cell of a row in turn, in each header, and in what is no table at all: nobody repeats it.
python3 - in <<'PY'
import csv, os, shutil, sys
n = 0
def put(change):
    global n
    n += 1
    folder = f"odd/{n:03d}"
    shutil.copytree(sys.argv[1], folder)
    change(folder)
for table in "events", "cases", "case_items":
    with open(f"{sys.argv[1]}/{table}.csv", encoding="utf-8", newline="") as f:
        rows = list(csv.reader(f))
    def write(folder, rows=rows, table=table):
        with open(f"{folder}/{table}.csv", "w", encoding="utf-8", newline="") as f:
            csv.writer(f).writerows(rows)
    for r in 0, 1, 2:
        for c in range(len(rows[0])):
            changed = [list(row) for row in rows]
            changed[r][c] = "Zebedee Quux"
            put(lambda folder: write(folder, changed))
    for tail in b'S1,"Zebedee Quux\n', b'S1,P01,Zeb"edee Quux,x\n', b"Zebedee Quux\n", b"S1,Zebedee\x81\xc3 Quux,\xc3\xa9\n", \
            b"S1,Zebedee \x07Quux" + b"," * (len(rows[0]) - 2) + b"\n", b"S1,P\x00Zebedee\n":
        def append(folder, tail=tail, table=table):
            with open(f"{folder}/{table}.csv", "ab") as f:
                f.write(tail)
        put(append)
    put(lambda folder: write(folder, rows[1:2] + [["Zebedee Quux"] * len(rows[0])]))
PY
found=
for folder in odd/*; do
	"$waymark" check "$small" "$folder" $day >stdout 2>stderr
	"$waymark" run "$small" "$folder" -o odd.out --restricted $day --jobs 1 --edition learning -q >>stdout 2>>stderr
	grep -qE 'Zebedee|Quux' stdout stderr odd.out/*.csv odd.out/manifest.json 2>/dev/null && found="$found $folder"
done
ok "there are odd tables" test "$(find odd -mindepth 1 -maxdepth 1 | wc -l)" -gt 80
ok "no cell is repeated, whatever is wrong with it" test -z "$found"
[ -z "$found" ] || echo "# repeated in$found"

# ---- a passphrase ----

printf 'three random words\r\nnot this\n' >word.crlf
printf 'three random words' >word
printf 'other words' >wrong
chmod 600 word word.crlf wrong
ok "a run with a passphrase" status 0 run "$small" in -o locked --restricted $day --passphrase-file word.crlf
ok "... says nothing of the file's mode" test ! -s stderr
for pdf in locked/S1/case-01.pdf locked/S1/triggers.pdf locked/learning.pdf; do
	is_locked $pdf word wrong
	pdftotext "out/${pdf#locked/}" plain.txt
	pdftotext -upw "$(cat word)" $pdf opened.txt
	ok "... and says what the plain one says" cmp plain.txt opened.txt
done
ok "the files are for their owner" test -z "$(modes locked)"
ok "the passphrase stands nowhere" not grep -rqaF "three random" locked stdout stderr
ok "the manifest has the sums of what was encrypted" python3 - <<'PY'
import hashlib, json
plain, locked = (json.load(open(f"{d}/manifest.json")) for d in ("out", "locked"))
n = 0
def outputs(manifest):
    yield "", manifest["outputs"]
    for school in manifest["schools"]:
        yield school["school_id"], school["outputs"]
for (where, a), (_, b) in zip(outputs(plain), outputs(locked)):
    for x, y in zip(a, b):
        path = f"locked/{where}/{y['name']}"
        assert hashlib.sha256(open(path, "rb").read()).hexdigest() == y["sha256"], path
        assert y.get("plain_sha256", y["sha256"]) == x["sha256"], path
        assert ("plain_sha256" in y) == y["name"].endswith(".pdf"), path
        assert "plain_sha256" not in x
        n += "plain_sha256" in y
assert n == 6, n
PY
ok "from a descriptor" sh -c "'$waymark' run '$small' in -o fd --restricted $day -q --passphrase-fd 7 7<word"
ok "... it opens too" qpdf --password-file=word --check fd/S1/case-01.pdf
ok "from standard input" sh -c "'$waymark' run '$small' in -o fd --restricted $day -q --passphrase-fd 0 <word"
ok "... which makes other bytes each time" not cmp -s fd/S1/case-01.pdf locked/S1/case-01.pdf
ok "... and the same tables" sh -c 'for f in S1/results.json results.csv learning.csv problems.csv; do cmp fd/$f out/$f || exit 1; done'
chmod 644 word
ok "a file that others can read" status 0 run "$small" in -o fd --restricted $day --passphrase-file word
ok "... is warned of" warns "warning: others than its owner may use 'word'"
# Opened, they are judged with all others; closed, check-pdfua could not read them.
for pdf in locked/S1/case-01.pdf locked/learning.pdf; do
	qpdf --password-file=word --decrypt $pdf "$(basename $pdf)"
	ok "$pdf, opened, is PDF/UA" "$top/tests/tools/uacheck.py" "$(basename $pdf)"
done
rm -rf locked fd

# refused WORDS...: wrong usage, and nothing is made
refused() {
	rm -rf none
	status 2 run "$small" in -o none $day "$@" && test ! -e none
}
: >empty
printf '\nsecond line\n' >blank
printf 'p\303\244ss word' >accent
printf 'three\000random words\n' >nul
awk 'BEGIN { while (n++ < 128) printf "x" }' >long
awk 'BEGIN { while (n++ < 127) printf "x"; print "" }' >fits
printf 'eleven char' >short
printf 'twelve chars' >twelve
chmod 600 empty blank accent nul long fits short twelve
ok "an empty passphrase is refused" refused --restricted --passphrase-file empty
ok "... also before a second line" refused --restricted --passphrase-file blank
ok "... in words" warns "the first line of 'blank' is empty"
ok "a letter beyond ASCII is refused" refused --restricted --passphrase-file accent
ok "... without showing it" not grep -q "ss word" stderr
ok "a NUL is refused, not the end of it" refused --restricted --passphrase-file nul
ok "eleven characters are too few" refused --restricted --passphrase-file short
ok "... is told why" warns "shorter than 12 characters"
ok "... and twelve are not" status 0 run "$small" in -o longest --restricted $day --passphrase-file twelve --edition triggers
ok "a pipe that nobody fills is not waited for" sh -c "sleep 60 | { timeout 30 '$waymark' run '$small' in -o none --restricted $day --passphrase-fd 0 2>stderr; echo \$? >late; kill \$(pgrep -P \$\$ sleep) 2>/dev/null; }; test \"\$(cat late)\" = 2"
ok "... is told" warns "no passphrase came from descriptor 0"
mkfifo unfilled
ok "... nor a named one" refused --restricted --passphrase-file unfilled
rm unfilled
ok "128 characters are too many" refused --restricted --passphrase-file long
ok "... and 127 are not" status 0 run "$small" in -o longest --restricted $day --passphrase-file fits --edition triggers
ok "... which open it" sh -c 'tr -d "\n" <fits >fits.word; qpdf --password-file=fits.word --check longest/S1/triggers.pdf'
rm -rf longest
ok "a file that is not there" refused --restricted --passphrase-file nowhere
ok "a folder" refused --restricted --passphrase-file in
ok "a descriptor that is not open" refused --restricted --passphrase-fd 99
ok "a descriptor that is no number" refused --restricted --passphrase-fd three
ok "two of them" refused --restricted --passphrase-file fits --passphrase-fd 0
ok "a passphrase without --restricted" refused --passphrase-file fits
ok "... is told why" warns "needs --restricted with a passphrase"
ok "no option takes the passphrase itself" refused --restricted --passphrase "three random words"

finish
