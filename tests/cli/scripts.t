#!/bin/sh
# scripts.t - names and evidence in the scripts of our schools: faces, order of reading in a copy, accessibility.
. "$(dirname "$0")/lib.sh"

mkdir in
grep -v "^W110" "$top/examples/hackney_wellbeing/calendar.csv" >in/calendar.csv
cat >in/schools.csv <<'CSV'
school_id,name,phase,trust
W101,אבגד הוז,primary,Trust
W102,مدرسة السلام (لندن),primary,مؤسسة الأمل
W103,বাংলা বিদ্যালয়,primary,ਪੰਜਾਬੀ ਸਕੂਲ
W104,ગુજરાતી શાળા,primary,தமிழ்ப் பள்ளி
W105,हिन्दी विद्यालय,primary,አማርኛ ትምህርት ቤት
W106,Plain School,primary,Trust
CSV
cat >in/responses.csv <<'CSV'
school_id,item,rating,evidence
W101,leadership.vision.emerging,M,"הילדים לומדים כל יום בבית הספר שלנו (כיתה ד)"
W102,leadership.vision.emerging,M,"يتعلم الأطفال كل يوم في مدرستنا، والآباء معهم"
W103,leadership.vision.emerging,M,"শিক্ষার্থীরা প্রতিদিন শেখে"
W104,leadership.vision.emerging,M,"વિદ્યાર્થીઓ શીખે છે"
W105,leadership.vision.emerging,M,"विद्यार्थी प्रतिदिन सीखते हैं"
W106,leadership.vision.emerging,M,"The club בית ספר meets us, all 12"
CSV

ok "every script has a face" status 0 run $audit in -o reports --date $date --strict
ok "... and no problem" says "0 errors, 0 warnings."

# reads PROGRAM SCHOOL TEXT: what a copy gives, marks of direction and line ends aside
reads() {
	case $1 in
	pdftotext) pdftotext "reports/$2/report.pdf" - ;;
	mutool) mutool draw -q -F text "reports/$2/report.pdf" ;;
	esac | perl -CSD -0pe 's/[\x{202A}-\x{202E}\x{2066}-\x{2069}]//g; s/\s+/ /g' >"read"
	grep -qF -- "$3" read || { cut -c 1-400 read; return 1; }
}

for program in pdftotext mutool; do
	if ! command -v $program >/dev/null 2>&1; then
		skip "$program gives text in the order of reading" "no $program"
		continue
	fi
	ok "$program: a name in Hebrew" reads $program W101 "in school אבגד הוז Phase"
	ok "$program: evidence in Hebrew, over lines" reads $program W101 "הילדים לומדים כל יום בבית"
	ok "$program: ... to its end" reads $program W101 "הספר שלנו"
	ok "$program: a name in Arabic with brackets" reads $program W102 "مدرسة السلام (لندن"
	ok "$program: evidence in Arabic" reads $program W102 "يتعلم الأطفال كل يوم في مدرستنا"
	ok "$program: Hebrew words in a sentence" reads $program W106 "בית ספר"
done
ok "Bengali and Gurmukhi come back" reads pdftotext W103 "বাংলা বিদ্যালয়"
ok "... in evidence" reads pdftotext W103 "শিক্ষার্থীরা প্রতিদিন শেখে"
ok "... and a trust" reads pdftotext W103 "ਪੰਜਾਬੀ ਸਕੂਲ"
ok "Gujarati and Tamil come back" reads pdftotext W104 "ગુજરાતી શાળા"
ok "... and a trust" reads pdftotext W104 "தமிழ்ப் பள்ளி"
ok "Devanagari and Ethiopic come back" reads pdftotext W105 "विद्यार्थी प्रतिदिन सीखते हैं"
ok "... and a trust" reads pdftotext W105 "አማርኛ ትምህርት ቤት"

# embeds SCHOOL NAMES: whether those of the scripts' faces that a report embeds are these and no other
embeds() {
	pdffonts "reports/$1/report.pdf" | sed -n '3,$s/ .*//; s/^[A-Z]*+NotoSans\([A-Z][a-z]*\)-.*/\1/p' | sort -u | tr '\n' ' ' >faces
	[ "$(cat faces)" = "$2" ] || { cat faces; return 1; }
}
ok "a report embeds the faces of its scripts and no other" embeds W103 "Bengali Gurmukhi "
ok "... whichever they are" embeds W105 "Devanagari Ethiopic "

title() {
	pdfinfo "reports/$1/report.pdf" | grep -qF "$2"
}
ok "the title is as the school wrote it" title W101 ": אבגד הוז"
ok "every PDF can be read aloud" "$top/tests/tools/uacheck.py" reports/*/*.pdf

# ---- what no font has ----

mkdir lacking
cp in/calendar.csv lacking/
printf 'school_id,name,phase\nW101,Plain School,primary\nW102,Other School,primary\n' >lacking/schools.csv
{
	echo 'school_id,item,rating,evidence'
	echo 'W101,leadership.vision.emerging,M,Thumbs 👍 from Year 4'
	echo 'W102,leadership.vision.emerging,M,plain'
} >lacking/responses.csv
at="responses.csv:2:4: warning: no font has a glyph for U+1F44D '👍' [RPT004]"
once() {
	[ "$(grep -c RPT004 stderr)" = 1 ] && warns "$at"
}
ok "check warns of it" status 0 check $audit lacking --date $date
ok "... at its cell, once" once
ok "... and counts it under --strict" status 1 check $audit lacking --date $date --strict
ok "... of one school" says "1 school would get no report under --strict."
ok "run makes the report all the same" status 0 run $audit lacking -o lacked --date $date
ok "... and warns at the cell, once for all documents" once
ok "... whose text keeps the character" sh -c "pdftotext lacked/W101/report.pdf - | grep -q 'Thumbs 👍 from Year 4'"
ok "... and is accessible" "$top/tests/tools/uacheck.py" lacked/W101/report.pdf
ok "run withholds it under --strict" status 1 run $audit lacking -o strictly --date $date --strict
ok "... and that report alone" sh -c "[ ! -e strictly/W101/report.pdf ] && [ -e strictly/W102/report.pdf ]"

# Of pupils nothing is quoted, not even a sign.
cp -r "$top/examples/peap" pupils
sed '2s/On Monday/🎉 Monday/' "$top/examples/peap/case_items.csv" >pupils/case_items.csv
ok "a table of pupils" status 0 check peap pupils --date 2026-11-06
ok "... has its place and code point alone" warns "case_items.csv:2:5: warning: no font has a glyph for U+1F389 [RPT004]"
ok "... and not the sign" not grep -q '🎉' stderr

sed 's/^\( *title = "\)/\1👍 /' "$top/tests/audits/small.lua" >signs.lua
ok "lint says it of an audit" status 1 lint signs.lua
ok "... at its line" warns "signs.lua:7:1: warning: no font has a glyph for U+1F44D '👍' [RPT004]"

finish
