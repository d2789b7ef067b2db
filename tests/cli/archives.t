#!/bin/sh
# archives.t - run --zip: one archive of each school's documents, with the same bytes always, for no one but who may see them.
. "$(dirname "$0")/lib.sh"

hackney=$top/examples/hackney_wellbeing
title="Wellbeing audit 2026-27"
full="Tallowmere Primary School - $title"

# holds ARCHIVE FOLDER NAMES...: it can be opened, its files are in one folder, sorted, and are those beside it
holds() {
	python3 - "$@" <<'PY'
import os, stat, sys, zipfile
path, folder, names = sys.argv[1], sys.argv[2], sys.argv[3:]
z = zipfile.ZipFile(path)
assert z.testzip() is None
assert z.namelist() == [folder + "/" + n for n in names], z.namelist()
beside = {os.path.basename(n).rsplit(" - ", 1)[-1].replace(" ", "-"): n for n in os.listdir(os.path.dirname(path))}
for i in z.infolist():
    assert i.date_time == (2026, 11, 6, 0, 0, 0), i.date_time
    assert stat.S_IMODE(i.external_attr >> 16) == (0o600 if stat.S_IMODE(os.stat(path).st_mode) == 0o600 else 0o644)
    assert i.compress_type == (8 if i.filename.endswith(".html") else 0), i
    name = beside[os.path.basename(i.filename)]
    assert z.read(i) == open(os.path.join(os.path.dirname(path), name), "rb").read(), name
PY
}

# recorded OUT SCHOOL NAME: its profile in the manifest, if its checksum is right
recorded() {
	python3 - "$@" <<'PY'
import hashlib, json, sys
out, school, name = sys.argv[1:]
m = json.load(open(out + "/manifest.json"))
for s in m["schools"]:
    for f in s["outputs"]:
        if s["school_id"] == school and f["name"] == name:
            assert f["sha256"] == hashlib.sha256(open("%s/%s/%s" % (out, school, name), "rb").read()).hexdigest()
            print(f["profile"])
PY
}

ok "archives" status 0 run $audit "$hackney" -o out --date 2026-11-06 --zip
ok "... are told of" says "For mailing: documents.zip of 12 schools."
ok "... hold a school's documents, feedback too" holds out/W101/documents.zip "$full" action-plan.pdf feedback.pdf report.pdf summary.pdf
ok "... are in the manifest, as what is most confidential in them" test "$(recorded out W101 documents.zip)" = internal
ok "... are whole for unzip" unzip -tq out/W101/documents.zip
ok "the loose files are as without" status 0 run $audit "$hackney" -o without --date 2026-11-06
ok "... but for the manifest and the page that links to them" test -z "$(diff -rq without out | grep -v 'documents.zip$\|manifest.json\|index.html')"
umask 077
TZ=Pacific/Auckland
export TZ
ok "another time zone, umask and number of workers" status 0 run $audit "$hackney" -o again --date 2026-11-06 --zip --jobs 1
unset TZ
umask 022
ok "... the same bytes" sh -c 'for a in out/*/documents.zip; do cmp "$a" "again/${a#out/}" || exit 1; done'

ok "with full names, pages and workbooks" status 0 run $audit "$hackney" -o out --date 2026-11-06 --zip --names full --edition html \
	--edition workbook
ok "... the archive has one too, the files in it have not" holds "out/W101/$full.zip" "$full" action-plan.html action-plan.pdf \
	action-plan.xlsx feedback.html feedback.pdf report.html report.pdf summary.html summary.pdf
ok "... the one before is gone" test ! -e out/W101/documents.zip
ok "... told of" says "For mailing: SCHOOL - $title.zip of 12 schools."
ok "only one edition" status 0 run $audit "$hackney" -o out --date 2026-11-06 --zip --edition summary
ok "... is in it" holds out/W101/documents.zip "$full" summary.pdf
ok "... the one before is gone" test ! -e "out/W101/$full.zip"
ok "... and it is public" test "$(recorded out W101 documents.zip)" = public
ok "without the option" status 0 run $audit "$hackney" -o out --date 2026-11-06
ok "... there is none" test -z "$(find out -name '*.zip')"
ok "... nor a word of it" not says "For mailing"

ok "one school" status 0 run $audit "$hackney" -o out --date 2026-11-06 --zip --school W104
ok "... has an archive" test -e out/W104/documents.zip -a -e out/W104/feedback.pdf -a ! -e out/W105/documents.zip
ok "... without what stays of the run before" not sh -c 'unzip -l out/W104/documents.zip | grep feedback'
ok "... told of" says "For mailing: documents.zip of 1 school."

ok "public documents" status 0 run $audit "$hackney" -o public --date 2026-11-06 --zip --profile public --edition workbook
ok "... are mailed without the workbook, which is not" holds public/W101/documents.zip "$full" action-plan.pdf feedback.pdf report.pdf \
	summary.pdf
ok "... as the manifest says" test "$(recorded public W101 documents.zip)" = public

# A school with an error gets none; as a draft it gets one.
cp -r "$hackney" evidence
sed -i '0,/^W101,\([^,]*\),M,/s//W101,\1,Mostly,/' evidence/responses.csv
ok "an error" status 1 run $audit evidence -o out --date 2026-11-06 --zip
ok "... leaves no archive" test ! -e out/W101/documents.zip -a -e out/W102/documents.zip
ok "... and counts none" says "For mailing: documents.zip of 11 schools."
ok "a draft" status 1 run $audit evidence -o out --date 2026-11-06 --zip --draft
ok "... has one" holds out/W101/documents.zip "$full" action-plan.pdf report.pdf summary.pdf
ok "... that says so" sh -c "unzip -p out/W101/documents.zip '*report.pdf' >draft.pdf && pdftotext draft.pdf - | grep -q Draft"

# What cannot be written is told, and costs nothing else.
mkdir -p blocked/W101/documents.zip/x
ok "a folder in its place" status 1 run $audit "$hackney" -o blocked --date 2026-11-06 --zip
ok "... is told" warns "W101/documents.zip:1:1: error: could not be written"
ok "... the documents are there" test -e blocked/W101/report.pdf -a -e blocked/W102/documents.zip
ok "... and it is not in the manifest" test -z "$(recorded blocked W101 documents.zip)"

# ---- cases ----

ok "cases" status 0 run peap "$top/examples/peap" -o cases --date 2026-11-06 --restricted --zip --names full
for archive in cases/K201/*.zip; do
	ok "... an archive, for its owner alone" test "$(stat -c %a "$archive")" = 600
	ok "... with the school in its name" test "$(basename "$archive" .zip | sed 's/^.* - //')" = "Pre-exclusion assessment 2026-27"
	ok "... restricted" test "$(recorded cases K201 "$(basename "$archive")")" = restricted
	ok "... what is unpacked is for its owner too" sh -c 'unzip -Z "$1" | grep -q "^-rw-------.*/case-01.pdf" && ! unzip -Z "$1" | grep -q "^-rw-r"' sh "$archive"
	ok "... without a reference" not sh -c 'unzip -l "$1" | grep -F "$(cut -d, -f2 "$2" | tail -n +2)"' sh "$archive" "$top/examples/peap/cases.csv"
done
printf 'correct horse battery\n' >passphrase
chmod 600 passphrase
ok "a passphrase" status 0 run peap "$top/examples/peap" -o sealed --date 2026-11-06 --restricted --zip --passphrase-file passphrase
ok "... the PDFs in an archive are encrypted" sh -c 'unzip -p sealed/K201/documents.zip "*/case-01.pdf" >case.pdf && ! pdftotext case.pdf - 2>/dev/null'
ok "... and open with it" sh -c 'qpdf --password="correct horse battery" --check case.pdf >/dev/null'

# ---- letters of other languages ----

mkdir -p welsh
printf 'school_id,name,phase\nY1,Ysgol Tŷ Ddewi: Sŵn y Môr,primary\n' >welsh/schools.csv
printf 'school_id,item,rating\nY1,leadership.vision.emerging,M\n' >welsh/responses.csv
cp "$hackney/calendar.csv" welsh
ok "a Welsh name" status 0 run $audit welsh -o welshed --date 2026-11-06 --zip --edition summary
ok "... is read as it is written" holds welshed/Y1/documents.zip "Ysgol Tŷ Ddewi - Sŵn y Môr - $title" summary.pdf

unjudged
finish
