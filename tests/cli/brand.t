#!/bin/sh
# brand.t - logos and colours by trust and authority: where they are, what never changes, and what is left out with a problem.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
date=2026-11-06
mkdir -p look/logos in elsewhere
"$build/tests/logos" look/logos
cp "$example"/*.csv in
# W101 is of a trust and an authority, W102 of the authority alone, W103 of neither.
awk -F, 'BEGIN { OFS = "," } $1 == "W101" { $6 = "Northmoor Learning Trust" } $1 == "W103" { $7 = "" } { print }' \
	"$example/schools.csv" >in/schools.csv
head='match,name,logo,alt,colour,accent'

# brand ROWS...: a brand file of these rows
brand() {
	{ echo "$head"; printf '%s\n' "$@"; } >look/brand.csv
}

# make OUT OPTIONS...: the documents of three schools
make_all() {
	to=$1
	shift
	status 0 run $audit in -o "$to" --date $date --school W101 --school W102 --school W103 "$@"
}

# draws FILE PAGE N: so many pictures are on that page
draws() {
	n=$(pdfimages -list -f "$2" -l "$2" "$1" | tail -n +3 | wc -l)
	[ "$n" -eq "$3" ] || { echo "page $2 of $1 has $n pictures"; return 1; }
}

reads() {
	pdftotext -f "$2" -l "$2" "$1" - | grep -qF "$3"
}

# colours FILE: every colour that its pages are painted with
colours() {
	qpdf --qdf --object-streams=disable "$1" - | grep -aE '^[0-9. ]+ (rg|g|RG|G)$' | sort -u
}

figure() {
	qpdf --qdf --object-streams=disable "$1" - | grep -aA8 -F "/Alt ($2)" | grep -aq '/S /Figure'
}

# problem PLACE WORDS...: problems.csv has it at that place of the brand file
problem() {
	grep -F "$2" stderr | grep -qF "brand.csv:$1:" || { cat stderr; return 1; }
}

# ---- what a brand does ----

brand 'Northmoor Learning Trust,Northmoor Learning Trust,logos/wide.png,Logo of Northmoor: a disc and three bars,#1F6F4A,#14532D' \
	'OSTERMERE,Ostermere Council,logos/photo.jpg,Logo of Ostermere: a sunset,#7A1F5C,#3B1A5A'
ok "a run without brands" make_all plain
ok "a run with brands" make_all made --brand look/brand.csv
ok "... has no problem about them" not grep -q 'BRD' stderr
ok "the trust's logo is on its school's cover, and there alone" sh -c 'pdfimages -list made/W101/report.pdf | tail -n +3 | awk "{ print \$1, \$4, \$5 }" | grep -qx "1 900 180"'
ok "... once in the file" [ "$(pdfimages -list made/W101/report.pdf | tail -n +3 | wc -l)" -eq 1 ]
ok "... with the trust's name" reads made/W101/report.pdf 1 "Northmoor Learning Trust"
ok "... not the authority's" not reads made/W101/report.pdf 1 "Ostermere Council"
ok "it is on page one of the summary" draws made/W101/summary.pdf 1 1
ok "... and not on page two" draws made/W101/summary.pdf 2 0
ok "... with the name" reads made/W101/summary.pdf 1 "Northmoor Learning Trust"
ok "a school without a trust has the authority's, by its name in other letters" reads made/W102/summary.pdf 1 "Ostermere Council"
ok "... and logo, a JPEG" draws made/W102/report.pdf 1 1
ok "the logo is a figure that a screen reader describes" figure made/W101/report.pdf "Logo of Northmoor: a disc and three bars"
for document in report summary action-plan; do
	ok "a school of neither has the same $document as without brands" cmp plain/W103/$document.pdf made/W103/$document.pdf
	ok "PDF/UA: $document" /usr/bin/python3 "$top/tests/tools/uacheck.py" made/W101/$document.pdf
done
ok "results are the same" cmp plain/W101/results.json made/W101/results.json
colours plain/W101/report.pdf >before
colours made/W101/report.pdf >after
ok "no colour is new but the brand's" [ "$(comm -13 before after | tr '\n' ';')" = "$(
	printf '%s;' '.078 .325 .176 rg' '.122 .435 .29 RG' '.122 .435 .29 rg' | tr ';' '\n' | sort | tr '\n' ';')" ]
ok "levels keep theirs" sh -c 'for fill in "$@"; do grep -qxF "$fill rg" after || { echo "no $fill"; cat after; exit 1; }; done' \
	- '.749 .867 .961' '.337 .58 .792' '.071 .263 .427'
for jobs in 1 4; do
	make_all jobs$jobs --brand look/brand.csv --jobs $jobs >said || cat said
done
ok "the same bytes whatever --jobs" diff -r jobs1 jobs4
ok "the manifest has the brand file" grep -q "\"sha256\": \"$(sha256sum look/brand.csv | cut -d' ' -f1)\"" made/manifest.json
ok "... and both logos" [ "$(grep -c "$(sha256sum look/logos/wide.png | cut -d' ' -f1)\|$(sha256sum look/logos/photo.jpg | cut -d' ' -f1)" made/manifest.json)" -eq 2 ]
ok "... and none without --brand" not grep -q '"brand"' plain/manifest.json
ok "large print has it too" make_all large --brand look/brand.csv --large-print
ok "... on its cover" draws large/W101/report.pdf 1 1
ok "PDF/UA: large print" /usr/bin/python3 "$top/tests/tools/uacheck.py" large/W101/report.pdf large/W101/summary.pdf
for logo in tall tiny dark clear line deep; do
	brand "Ostermere,Ostermere Council,logos/$logo.png,A logo,,"
	ok "a logo that is $logo" make_all $logo --brand look/brand.csv --school W102
	ok "... is on the cover and the summary" sh -c "pdfimages -list $logo/W102/report.pdf | tail -n +3 | grep -q '^ *1 ' && pdfimages -list $logo/W102/summary.pdf | tail -n +3 | grep -q '^ *1 '"
done
brand 'Ostermere,Ostermere Council,,,,'
ok "a name alone" make_all named --brand look/brand.csv
ok "... is on the cover" reads named/W102/report.pdf 1 "Ostermere Council"
ok "PDF/UA: a name alone" /usr/bin/python3 "$top/tests/tools/uacheck.py" named/W102/report.pdf named/W102/summary.pdf
brand 'oster - MERE,Ostermere Council,,,,' 'Ostermere.,Another Council,,,,'
ok "case, spaces and hyphens of a match do not matter" make_all folded --brand look/brand.csv --school W102 --edition summary
ok "... so the school has that brand" reads folded/W102/summary.pdf 1 "Ostermere Council"
ok "... but other punctuation does" problem 3:1 "no school is of 'Ostermere.'"

# ---- documents about all schools ----

cases=$top/examples/peap
sheet() {
	to=$1
	shift
	status 0 run peap all -o "$to" --date 2027-03-24 --restricted --edition learning "$@"
}
mkdir all
cp "$cases"/*.csv all
sed 's/Kestrelmoor Learning Trust,Ostermere/Other Trust,Ostermere/; 3,$s/Other Trust/Kestrelmoor Learning Trust/' "$cases/schools.csv" >all/schools.csv
brand 'Ostermere,,,,#7A1F5C,#3B1A5A'
ok "a sheet about all schools without brands" sheet sheet
ok "... where one brand is that of all" sheet one --brand look/brand.csv
ok "... has its colours" sh -c 'qpdf --qdf --object-streams=disable one/learning.pdf - | grep -aq "^.231 .102 .353 rg"'
brand 'Ostermere,,,,#7A1F5C,#3B1A5A' 'Other Trust,,,,#1F6F4A,#14532D'
ok "... where schools have several" sheet several --brand look/brand.csv
ok "... has none" cmp sheet/learning.pdf several/learning.pdf

# ---- what is left out ----

head -c 900 look/logos/wide.png >look/logos/cut.png
printf 'GIF89a' >look/logos/drawing.gif
cp look/logos/wide.png elsewhere
ln -s ../../elsewhere/wide.png look/logos/link.png
mkfifo look/logos/pipe.png
brand 'Ostermere,Ostermere Council,logos/cut.png,A logo,#FFCC00,#777777' \
	'Northmoor Learning Trust,Northmoor,logos/cmyk.jpg,A logo,navy,#767676' \
	'A,,logos/none.png,A logo,,' 'B,,logos/huge.png,A logo,,' 'C,,../elsewhere/wide.png,A logo,,' 'D,,logos/link.png,A logo,,' \
	"E,,$out/look/logos/wide.png,A logo,," 'F,,logos/pipe.png,A logo,,' 'G,,logos/drawing.gif,A logo,,' 'H,,logos,A logo,,' \
	'I,,logos/tall.png,,,'
ok "what is wrong with logos and colours withholds nothing" make_all faults --brand look/brand.csv
ok "a damaged logo (BRD003)" problem 2:3 "logo 'logos/cut.png' is damaged: "
ok "one of print (BRD003)" problem 3:3 "logo 'logos/cmyk.jpg' has the four colours of print"
ok "one that is not there" problem 4:3 "logo 'logos/none.png' is not there"
ok "one too large" problem 5:3 "has 2001 by 2000 pixels, and 4 million are the most"
ok "one outside the folder" problem 6:3 "is not in the folder of the brand file or below it"
ok "one outside by a link" problem 7:3 "is not in the folder of the brand file or below it"
ok "one named from the root" problem 8:3 "is not in the folder of the brand file or below it"
ok "a pipe is not waited for" problem 9:3 "cannot be read"
ok "another format" problem 10:3 "is neither a PNG nor a JPEG"
ok "a folder" problem 11:3 "cannot be read"
ok "one without alternative text (BRD004)" problem 12:3 "[BRD004]"
ok "a colour too light, with its ratio (BRD006)" problem 2:5 "contrast of 1.51 to 1 with white, and text needs 4.5"
ok "an accent just too light" problem 2:6 "contrast of 4.47 to 1 with white"
ok "a colour that is none (BRD005)" problem 3:5 "colour 'navy' is not a colour"
ok "an accent just dark enough is taken" not problem 3:6 "#767676"
ok "rows of which there is no school are noted (BRD007)" problem 4:1 "no school is of 'A'"
ok "the name is printed without its logo" reads faults/W102/report.pdf 1 "Ostermere Council"
ok "... and no picture" draws faults/W102/report.pdf 1 0
colours faults/W102/report.pdf >after
colours plain/W102/report.pdf >before
ok "the theme's colours remain where a brand's are refused" cmp before after
ok "a logo that was not used is not in the manifest" not grep -q 'cut.png' faults/manifest.json
cp stderr said
run check $audit in --date $date --school W101 --school W102 --school W103 --brand look/brand.csv
ok "a check finds the same" sh -c 'grep BRD said | sort >a; grep BRD stderr | sort >b; [ -s a ] && cmp a b'

# ---- what stops a run ----

brand 'Ostermere,A,,,,' 'ostermere,B,,,,'
ok "two rows of one authority (BRD002)" status 3 run $audit in -o twice --date $date --brand look/brand.csv
ok "... are told with the first one's line" problem 3:1 "'ostermere' has two rows, the first in line 2"
ok "... and nothing is made" not test -e twice/W102
ok "a brand file that is not there (BRD001)" status 3 run $audit in -o twice --date $date --brand look/none.csv
ok "... is named" warns "none.csv:1:1: error: cannot read the brand file: No such file or directory [BRD001]"
brand ',A,,,,'
ok "a row for nobody" status 3 run $audit in -o twice --date $date --brand look/brand.csv
ok "... says which cell" problem 2:1 "match is empty"
printf 'name,logo\nA,b\n' >look/brand.csv
ok "a file without the column match" status 3 run $audit in -o twice --date $date --brand look/brand.csv

# ---- the brand that comes as an example ----

ok "its logos are drawn" python3 -B "$top/tests/gen/logos.py" .
for logo in ostermere kestrelmoor; do
	ok "... and $logo is the one that is there" python3 -B "$top/tests/gen/logos.py" --same $logo.png "$top/examples/brand/$logo.png"
done
# fits AUDIT SCHOOL TABLE: no word about it, and its logo is on page one of the summary
fits() {
	status 0 run "$1" "$top/examples/$1" -o "ours-$2" --date $date --school "$2" --brand "$top/examples/brand/$3.csv" &&
		! grep -q 'brand/' stderr && draws "ours-$2/$2/summary.pdf" 1 1
}
ok "a borough's documents have it" fits hackney_wellbeing W104 ostermere
ok "... and a trust's" fits astrea_send K204 kestrelmoor

finish
