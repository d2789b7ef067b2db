#!/bin/sh
# form_kinds.t - workbooks of interviews, of single cases and of reviewers' judgements: filled in, they say what tables say.
. "$(dirname "$0")/lib.sh"

python=/usr/bin/python3
fill=$top/tests/gen/fill_kinds.py
if ! $python -c 'import openpyxl' 2>/dev/null; then
	skip "workbooks of all kinds" "python3-openpyxl is not installed"
	finish
fi

# What is found, without where it was read, and without how a judgement names who judges.
cat >found.py <<'PY'
import json, glob, os, sys
def found(value):
    if isinstance(value, dict):
        return {k: found(v) for k, v in value.items()
                if k not in ("cell", "cells", "problems", "format") and not (k == "respondent" and "judgement" in value)}
    return [found(v) for v in value] if isinstance(value, list) else value
a, b = sys.argv[1:]
names = sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{a}/*/results.json"))
assert names and names == sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{b}/*/results.json"))
for name in names:
    x, y = (found(json.load(open(f"{out}/{name}/results.json"))) for out in (a, b))
    for key in x:
        assert x[key] == y[key], (name, key, str(x[key])[:2000], str(y[key])[:2000])
PY

# round AUDIT FROM-WORKBOOKS FROM-TABLES OPTION...: the example by tables, and by a workbook of each school
round() {
	audit=$1 kept=$3
	example=$top/examples/$1
	mkdir -p "$1/tables" "$1/books"
	cp "$example"/*.csv "$1/tables"
	for table in $kept; do
		cp "$example/$table.csv" "$1/books"
	done
	shift 3
	ok "$audit: a workbook for each school" status 0 form "$audit" --schools "$example" -o "$audit/forms" --date 2026-09-10
	rm -rf "$audit"/forms/*/
	ok "... is filled in" $python "$fill" "$example" "$audit/forms"
	cp "$audit"/forms/*.xlsx "$audit/books"
	ok "... tables of the same" status 0 run "$audit" "$audit/tables" -o "$audit/by_tables" --date 2026-11-20 --quiet "$@"
	ok "... are read" status 0 run "$audit" "$audit/books" -o "$audit/by_books" --date 2026-11-20 --quiet "$@"
	ok "... and say the same" $python found.py "$audit/by_tables" "$audit/by_books"
	ok "... without a note about the workbook" not grep -q 'xlsx.*\(CSV115\|CSV12\|CSV13\|CSV003\)' stderr
	if command -v soffice >/dev/null; then
		mkdir "$audit/saved"
		for table in $kept; do
			cp "$audit/books/$table.csv" "$audit/saved"
		done
		ok "... LibreOffice saves them again" soffice -env:UserInstallation="file://$out/profile" --headless --convert-to xlsx \
			--outdir "$audit/saved" "$audit"/forms/*.xlsx
		ok "... and they are read" status 0 run "$audit" "$audit/saved" -o "$audit/by_saved" --date 2026-11-20 --quiet "$@"
		ok "... as the same" $python found.py "$audit/by_tables" "$audit/by_saved"
	else
		skip "... LibreOffice saves them again" "soffice is not installed"
	fi
}
round astrea_interview "" "schools actions"
round astrea_send "" "schools calendar metrics responses actions"
round peap "" "schools calendar" --restricted

# ---- every word of a list is one that is read ----

small=$top/tests/audits/small_case.lua
printf 'school_id,name,phase\nK1,Elm Academy,secondary\n' >schools.csv
for audit in peap "$small"; do
	rm -rf words
	status 0 form "$audit" --schools schools.csv -o words --date 2026-09-10 >.said
	rm -rf words/*/
	ok "a word of each list: $(basename "$audit")" $python "$fill" words words/*.xlsx
	run run "$audit" words -o words_out --date 2026-11-20 --restricted --quiet
	# what else is missing or does not fit is told; no word is
	ok "... is known" sh -c '! grep -o "\\[[A-Z]*[0-9]*\\]" stderr | sort -u | grep -v "CSV015\|CSV024\|CAS002\|CAS011\|CAS017"'
done

# ---- no names ----

cat >names.py <<'PY'
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for name in "Cases", "Events":
    assert book[name]["A2"].value.startswith("Never write a pupil’s name"), book[name]["A2"].value
text = "\n".join(str(c.value) for row in book["Start here"].iter_rows() for c in row if c.value)
assert "Never write a pupil’s name" in text
assert not any(c.value and "name" in str(c.value).lower().split() for n in ("Cases", "Events", "Case items") for c in book[n][1])
PY
ok "a workbook of cases asks for references and says so" $python names.py words/*.xlsx
finish
