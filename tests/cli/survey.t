#!/bin/sh
# survey.t - surveys from tables to numbers: what they come to, what cannot be, and what a public document tells.
. "$(dirname "$0")/lib.sh"

audit=$(audit_path parent_survey)

# survey FOLDER: a table from standard input, with one school
survey() {
	mkdir -p "$1"
	printf 'school_id,name,phase,roll\nF01,Fernhill Primary,primary,210\n' >"$1/schools.csv"
	cat >"$1/survey.csv"
}

# answers FOLDER LINES...: rows of one wave, for everybody: item,answer,n,base,percent
answers() {
	folder=$1
	shift
	{ echo school_id,item,answer,n,base,percent; printf 'F01,%s\n' "$@"; } | survey "$folder"
}

# told STATUS CODE WORDS: what a check of the last folder says
told() {
	status "$1" check "$audit" "$folder" && warns "[$2]" && warns "$3"
}

# ---- counts, per cents, people ----

survey counts <<'END'
school_id,wave,group,item,answer,n,base,percent
F01,2025-26 Summer,,school.safe,strongly,100,120,
F01,2025-26 Summer,,school.safe,agree,20,120,
F01,2025-26 Summer,,school.safe,not,0,120,
F01,2025-26 Summer,,school.behaviour,strongly,99,120,
F01,2025-26 Summer,,school.behaviour,agree,18,120,
F01,2025-26 Summer,,school.behaviour,not,3,120,
F01,2025-26 Summer,,school.led,strongly,80,120,
F01,2025-26 Summer,,school.led,agree,30,120,
F01,2025-26 Summer,,school.led,not,10,120,
END
ok "counts are explained" status 0 explain "$audit" counts --school F01
ok "... all answers are added up" says "347 of 360 answers are positive (96.4%)."
ok "... with each answer" says "Do not agree: 3 (2.5%)"
ok "... and its cells" says "cells: survey.csv:5:6, survey.csv:6:6, survey.csv:7:6"
ok "... one domain of them" status 0 explain "$audit" counts --school F01 --section school
ok "the audit is shown" status 0 show parent_survey
ok "... with what its answers count as" says "Don't know: is not in the base [dk]"

{
	echo 'school_id,wave,group,school.safe,school.led,comment'
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		echo "F01,2026-05,ks2,$([ $i -le 10 ] && echo sa || echo No),$([ $i -le 3 ] || echo Agree),"
	done
} | survey people
ok "people are counted, a row each" status 0 explain "$audit" people --school F01
ok "... by item" says "10 of 12 answers are positive (83.3%)."
ok "... each with its own base" says "9 parents answered: too few to show more."
grep -c CSV044 stderr >columns
ok "... and other columns are not read" grep -qx 1 columns

sed 's/,comment/,Pupil name/' people/survey.csv | survey named
ok "nothing may say who answered" status 2 check "$audit" named
ok "... and it is told" warns "the column 'Pupil name' holds a name, which a table of people's answers must not have [SRV001]"
sed 's/,comment/,UPN/' people/survey.csv | survey numbered
ok "... nor by a number" status 2 check "$audit" numbered

# ---- what cannot be ----

answers base school.safe,strongly,81,120, school.safe,agree,20,120, school.safe,not,0,120,
ok "answers make up their base" told 1 SRV002 "answers to 'school.safe' make 101, but the base is 120"
answers sum school.safe,strongly,,,82.0 school.safe,agree,,,18.0 school.safe,not,,,2.0
ok "per cents make 100" told 1 SRV003 "answers to 'school.safe' make 102.0%, not 100%"
answers near school.safe,strongly,,,82.0 school.safe,agree,,,18.0 school.safe,not,,,0.2
ok "... but for rounding" status 0 check "$audit" near
answers part school.safe,strongly,,120,91.4 school.safe,agree_all,,120,90.0 school.safe,not,,120,12.0
ok "a total is not below its part" told 1 SRV004 "'agree_all' of 'school.safe' is 90.0%, less than its part 91.4%"
answers whole school.safe,strongly,,120,70.8 school.safe,agree,,120,17.5 school.safe,not,,120,12.0
ok "a per cent is of whole people" told 0 SRV005 "12.0% of 120 is no whole number of people ('not' of 'school.safe')"
answers bare school.safe,strongly,,,70.0 school.safe,agree,,,18.0 school.safe,not,,,12.0
ok "an item has a base" told 0 SRV006 "1 item has no base"
answers many school.safe,strongly,211,211, school.safe,agree,0,, school.safe,not,0,,
ok "more people than pupils" told 0 SRV007 "211 people answered, but the school has 210 pupils on roll"
answers both school.safe,strongly,100,120,90.0 school.safe,agree,20,, school.safe,not,0,,
ok "a count and its per cent agree" told 1 SRV010 "'strongly' of 'school.safe' is 100 of 120, which is not 90.0%"
answers none school.safe,strongly,,120, school.safe,agree,20,,
ok "a row has a number" told 1 SRV011 "'strongly' of 'school.safe' has neither n nor percent"
answers scale school.safe,often,20,,
ok "an answer is on the scale" told 1 CSV012 "answer 'often' to 'school.safe' is not on the scale"
answers twice school.safe,not,20,, school.safe,no,20,,
ok "an answer is given once" told 1 CSV014 "'no' of 'school.safe' is given twice"
answers item school.saef,not,20,,
ok "an item is the audit's" told 1 CSV011 "item 'school.saef' is not in the audit"

survey waves <<'END'
school_id,wave,item,answer,n,base
F01,2025-26 Summer,school.safe,strongly,20,20
F01,last year,school.safe,strongly,20,20
END
folder=waves
ok "waves have an order" told 1 SRV009 "nobody can tell when the wave 'last year' was"
survey half <<'END'
school_id,wave,item,answer,n,base
F01,2025-26 Summer,school.safe,strongly,20,20
F01,,school.safe,strongly,20,20
END
folder=half
ok "... each row, if one has" told 1 SRV009 "the wave is empty, but other rows name one"
survey scales <<'END'
school_id,wave,item,answer,n,base
F01,2024-25 Summer,school.safe,often,15,20
F01,2024-25 Summer,school.safe,seldom,5,20
F01,2025-26 Summer,school.safe,strongly,20,20
END
folder=scales
ok "an earlier wave on another scale is not compared" told 0 SRV008 "on the scale of an earlier wave, which is not compared"

# ---- documents ----

ok "a school gets its pages" status 0 run "$audit" counts -o out --date 2026-11-06
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' ' >words
}
words out/F01/report.pdf
ok "... the report has every number" grep -q "347 of 360 answers are positive (96.4%)" words
ok "... and asks about what is named" grep -q "8.3% of the answers are not positive. Which decision" words
words out/F01/summary.pdf
ok "the summary has bounds" grep -q "96% or more of the answers are positive" words
ok "... and no small number" not grep -q " 2.5%\|97.5%\|347" words
for one in report summary; do
	ok "the $one is one page" sh -c "pdfinfo out/F01/$one.pdf | grep -q '^Pages: *1\$'"
done
ok "a form to print" status 0 form resilience_survey -o form --date 2026-11-06
words form/form.pdf
ok "... it asks for no name" grep -q "Do not write your name" words
lua5.4 "$top/tests/gen/figures.lua" "$(audit_path resilience_survey)" 3 many3
ok "39 statements fit two pages, with two waves" status 0 run resilience_survey many3 -o out39 --date 2026-11-06
ok "... in each document" not grep -q RPT007 out39/problems.csv
words out39/F00001/summary.pdf
ok "... a public one shows domains only" not grep -q "A good home" words

# ---- all schools ----

ok "two tables of all schools" grep -q "^F00001,Fictional School 1,primary,2025-26 Summer,,basics.home," out39/survey_results.csv
ok "... what was answered is evidence again" sh -c "mkdir again && cp many3/schools.csv again && cp out39/survey_results.csv \
	again/survey.csv && '$waymark' check resilience_survey again"
# rows OUT: of the table, without the school and its name, and what the item asks
rows() {
	python3 -c "import csv
for r in csv.DictReader(open('$1/survey_results.csv', encoding='utf-8-sig')):
    print(','.join(r[k] for k in ('wave', 'group', 'item', 'answer', 'n', 'base', 'percent')))"
}
small=$top/tests/audits/small_survey.lua
mkdir bands
printf 'school_id,name,phase\nA,Ash Lane,primary\n' >bands/schools.csv
cat >bands/survey.csv <<'END'
school_id,wave,group,item,answer,n,base
A,2025-26,,school.safe,strongly,60,90
A,2025-26,,school.safe,not,30,90
A,2025-26,ks1,school.safe,strongly,30,40
A,2025-26,ks1,school.safe,not,10,40
A,2025-26,ks2,school.safe,strongly,20,36
A,2025-26,ks2,school.safe,not,16,36
A,2025-26,ks1,home.talk,strongly,20,40
A,2025-26,ks1,home.talk,not,20,40
A,2025-26,ks2,home.talk,strongly,5,9
A,2025-26,ks2,home.talk,not,4,9
END
ok "answers by group" status 0 run "$small" bands -o outbands --date 2026-11-06
rows outbands | grep school.safe | grep -v dk >told
ok "... have rows of their own beside everybody's" diff told - <<'END'
2025-26,,school.safe,strongly,60,90,66.7
2025-26,,school.safe,agree,0,90,0.0
2025-26,,school.safe,not,30,90,33.3
2025-26,ks1,school.safe,strongly,30,40,75.0
2025-26,ks1,school.safe,agree,0,40,0.0
2025-26,ks1,school.safe,not,10,40,25.0
2025-26,ks2,school.safe,strongly,20,36,55.6
2025-26,ks2,school.safe,agree,0,36,0.0
2025-26,ks2,school.safe,not,16,36,44.4
END
ok "... none of fewer than the audit asks for, nor what would tell of them" sh -c \
	"grep -q ',home.talk,.*,49,' outbands/survey_results.csv && ! grep -q ',ks[12],home.talk' outbands/survey_results.csv"
sed -i 's/^A,2025-26,ks2,school.safe.*//; /^$/d; s/90$/45/; s/strongly,60/strongly,35/; s/not,30/not,10/' bands/survey.csv
ok "where few are in no group" status 0 run "$small" bands -o outrest --date 2026-11-06
ok "... the others have no row either" sh -c "grep -q ',,school.safe,.*,45,' outrest/survey_results.csv && ! grep -q ',ks1,school.safe' outrest/survey_results.csv"
ok "... and it is evidence again" sh -c "mkdir bandsagain && cp bands/schools.csv bandsagain && cp outbands/survey_results.csv \
	bandsagain/survey.csv && '$waymark' check '$small' bandsagain"
mkdir two
printf 'school_id,name,phase\nA,Ash Lane,primary\nB,Beck Side,primary\nC,Cold Harbour,primary\n' >two/schools.csv
cat >two/survey.csv <<'END'
school_id,wave,item,answer,n,base
A,2025-26 Summer,life.safe,yes,90,100
B,2025-26 Summer,life.safe,yes,10,20
C,2025-26 Summer,life.safe,yes,9,9
END
ok "three schools, of which one has too few answers" status 0 run pupil_survey two -o outtwo --date 2026-11-06
ok "... both means: of all answers, of schools" grep -q "^item,life.safe,.*,2,1,100,120,83.3,70.0,50.0,90.0" outtwo/comparison.csv
words outtwo/comparison.pdf
ok "... side by side in the document" grep -q "83.3% of all answers are positive; the mean of the schools' shares is 70.0%" words
ok "... which says who is left out" grep -q "one left out, where fewer than 10 answered\|1 left out, where fewer than 10 answered" words

ok "a public comparison" status 0 run pupil_survey two -o outpublic --date 2026-11-06 --profile public
words outpublic/comparison.pdf
ok "... has whole per cents" grep -q "83% 70%" words
ok "... and no school's own share" not grep -q "Ash Lane\|90.0\|50.0" words

# ---- audits that cannot be ----

# faulty WORDS SED: the lint of the parents' survey, changed
faulty() {
	sed "$2" "$audit" >faulty.lua
	status 1 lint faulty.lua && { says "$1" || warns "$1"; }
}
ok "an answer is on one side" faulty "can be only one of positive, neutral and left_out" 's/positive = true, aliases = { "sa" }/positive = true, neutral = true/'
ok "the most positive comes first" faulty "stands behind an answer that is less positive" 's/name = "Strongly agree", positive = true,/name = "Strongly agree",/'
ok "some answer is positive" faulty "needs an answer that is positive and one that is not" 's/positive = true, *//; s/, positive = true//'
ok "a total is of answers" faulty "which is no answer in the base" 's/of = { "strongly", "agree" }/of = { "strongly", "dk" }/'
ok "... of two or more" faulty "names fewer than two answers" 's/of = { "strongly", "agree" }/of = { "strongly" }/'
ok "no word names two answers" faulty "agree" 's/id = "agree_all"/id = "agree"/'

# ---- the examples ----

for one in parent_survey pupil_survey resilience_survey happiness_survey; do
	ok "the example $one" status 0 run "$one" "$top/examples/$one" -o "example_$one" --date 2026-11-06
	ok "... fits its pages" not grep -q RPT007 "example_$one/problems.csv"
done
words example_parent_survey/K206/report.pdf
ok "a change is named" grep -q "3 statements moved by 5 points or more since the last wave: “Well led” (+14.7)" words
words example_parent_survey/K202/report.pdf
ok "a few are only counted" grep -q "Too few answered to show more" words
words example_parent_survey/K205/report.pdf
ok "shares without a base are added to nothing" grep -q "How many parents answered is not given, so the answers cannot be added up" words
words example_pupil_survey/K206/summary.pdf
ok "in public a bound of two answers" grep -q "over 95% positive" words
ok "... and groups as c" grep -q "Positive answers by group\|My class works together" words
words example_happiness_survey/K205/report.pdf
ok "an item is turned" grep -q "Worried †" words

# ---- the audits that come with it ----

for one in parent_survey pupil_survey happiness_survey resilience_survey; do
	ok "$one is sound" status 0 lint "$(audit_path "$one")"
	ok "... and its cases hold" status 0 test "$one"
done
items() {
	run show "$1" && [ "$(tr '\n' ' ' <"$out/stdout" | grep -o '\[[a-z_]*\.[a-z_]*\]' | wc -l)" -eq "$2" ]
}
ok "39 statements" items resilience_survey 39
ok "14 statements" items pupil_survey 14
ok "7 statements" items parent_survey 7

finish
